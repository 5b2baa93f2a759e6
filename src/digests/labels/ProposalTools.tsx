import type { KeyboardEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import { findFacetValue } from '../../corpus/corpus.ts';
import type { Facet, Label, Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { Change } from '../../curation/editor/labelEdit.ts';
import { acceptProposal, changeValue, rejectLabel } from '../../curation/editor/settling.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useLabelEditorStore } from './labelEditorStore.ts';
import styles from './ProposalTools.module.css';
import { focusProposalBeside, leaveLabel } from './proposalFocus.ts';

interface ProposalToolsProps {
  readonly paper: Paper;
  readonly facet: Facet;
  readonly label: Label;
}

/**
 * What can be done with one label: a proposal is accepted, rejected or changed, by a key where it has
 * focus; a label of the reader's is taken away. What the list itself says has no tools.
 */
export function ProposalTools(props: ProposalToolsProps) {
  const id = useCorpus().list?.id;
  // A list that is not kept may be shown in the page of one that is.
  const isKept = useLabelEditorStore(({ list }) => list !== null && list.id === id);
  const tools = useRef<HTMLDivElement>(null);
  const { basis } = props.label;
  if (!isKept || (basis !== 'proposed' && basis !== 'yours')) return null;
  return (
    <div className={styles.tools} ref={tools}>
      {basis === 'proposed' ? (
        <Proposal {...props} tools={tools} />
      ) : (
        <OwnLabel {...props} tools={tools} />
      )}
    </div>
  );
}

interface ToolsProps extends ProposalToolsProps {
  /** What holds the tools of this label. */
  readonly tools: RefObject<HTMLDivElement | null>;
}

function OwnLabel(props: ToolsProps) {
  const { name, reject } = useSettling(props);
  return (
    <>
      <span className={styles.yours}>
        {props.label.author === undefined ? 'Yours' : `By ${props.label.author}`}
      </span>
      <Button kind="quiet" aria-label={`Remove ${name}`} onClick={() => reject('removed')}>
        Remove
      </Button>
    </>
  );
}

function Proposal(props: ToolsProps) {
  const { facet, label } = props;
  const { name, accept, reject, change } = useSettling(props);
  const [isChanging, setChanging] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const changing = useRef<HTMLButtonElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'a') accept();
    else if (event.key === 'r') reject('rejected');
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (first.current) focusProposalBeside(first.current, event.key === 'ArrowDown' ? 1 : -1);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <Button
        kind="outline"
        ref={first}
        data-accept
        aria-label={`Accept ${name}`}
        aria-keyshortcuts="a"
        title="Accept (a)"
        onKeyDown={press}
        onClick={accept}
      >
        Accept
      </Button>
      <Button
        kind="outline"
        aria-label={`Reject ${name}`}
        aria-keyshortcuts="r"
        title="Reject (r)"
        onKeyDown={press}
        onClick={() => reject('rejected')}
      >
        Reject
      </Button>
      <Button
        kind="quiet"
        ref={changing}
        aria-label={`Change ${name}`}
        aria-expanded={isChanging}
        onKeyDown={press}
        onClick={() => setChanging(!isChanging)}
      >
        Change…
      </Button>
      {isChanging ? (
        <ChangeForm
          facet={facet}
          value={label.value}
          onChoose={change}
          onCancel={() => {
            changing.current?.focus();
            setChanging(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The name of a label, and what settles it: focus leaves it first, since its tools disappear. */
function useSettling({ paper, facet, label, tools }: ToolsProps) {
  const edit = useLabelEditorStore((state) => state.edit);
  const nameOf = (value: string) => findFacetValue(facet, value)?.label ?? value;
  const name = nameOf(label.value);
  const proposal = { facet: facet.id, label };
  const settle = (change: Change, message: string) => {
    leaveLabel(tools.current);
    edit([change], message);
  };
  return {
    name,
    accept: () => settle(acceptProposal(paper, proposal), `“${name}” is accepted.`),
    reject: (word: 'rejected' | 'removed') =>
      settle(rejectLabel(paper, proposal), `“${name}” is ${word}.`),
    change: (to: string) =>
      settle(changeValue(paper, proposal, to), `“${name}” is changed to “${nameOf(to)}”.`),
  };
}
