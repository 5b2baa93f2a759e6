import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { describePlanned } from './describeAdded.ts';
import type { DigestWishes } from './listMessages.ts';
import type { ListSummary, PlannedAddition } from './listSummary.ts';
import { OwnListForm } from './OwnListForm.tsx';
import styles from './WaysOn.module.css';

export interface WaysOnProps {
  readonly summary: ListSummary;
  readonly wishes: DigestWishes;
  /** The name that the list has unless the reader gives it another. */
  readonly suggestedName: string;
  /** The digest that the page is in, which can get the papers; `null` in the built-in one. */
  readonly current: { readonly id: string; readonly name: string } | null;
  readonly isKeeping: boolean;
  readonly onWish: (wishes: Partial<DigestWishes>) => void;
  readonly onKeep: (request: {
    readonly name: string;
    readonly facets: readonly string[] | null;
    readonly addTo: string | null;
    readonly proposes: boolean;
  }) => void;
}

/** To a list of its own; within a list first to that one, unless Collate saved what was read. */
export function WaysOn(props: WaysOnProps) {
  const { summary, wishes, suggestedName, current, isKeeping, onWish, onKeep } = props;
  const proposes = wishes.proposes ?? summary.isOfField;
  // Read in another way, a list may have other columns.
  const offered = new Set(summary.facets.map(({ id }) => id));
  const facets = wishes.facets?.filter((id) => offered.has(id)) ?? null;
  const name = wishes.name ?? suggestedName;
  const [isAdding, setAdding] = useState(false);
  const keep = (addTo: string | null) => {
    setAdding(addTo !== null);
    onKeep({ name: name.trim() === '' ? suggestedName : name.trim(), facets, addTo, proposes });
  };
  const own = (
    <OwnListForm
      {...{ summary, name, proposes, facets, isKeeping, onWish }}
      action={describeOpening(current === null, isKeeping && !isAdding)}
      isFirst={current === null || summary.name !== null}
      onOpen={() => keep(null)}
    />
  );
  if (current === null) return own;
  if (summary.name !== null) {
    return (
      <>
        <p className={styles.hint}>
          A list that Collate saved is opened by itself, with its labels; it cannot be added to
          another one.
        </p>
        {own}
      </>
    );
  }
  return (
    <>
      {summary.addition === null ? null : (
        <>
          <p className={styles.counts}>{describePlanned(summary.addition)}</p>
          <ProposalsNote proposals={summary.addition.proposals} />
        </>
      )}
      <p>
        <Button kind="solid" disabled={isKeeping} onClick={() => keep(current.id)}>
          {isKeeping && isAdding ? 'Adding…' : `Add to “${current.name}”`}
        </Button>
      </p>
      <details className={styles.own}>
        <summary>Open as a list of its own instead</summary>
        <div className={styles.ownForm}>{own}</div>
      </details>
    </>
  );
}

/** Thousands of papers are kept in a second or two. */
function describeOpening(isOnly: boolean, isOpening: boolean): string {
  if (isOpening) return 'Opening…';
  return isOnly ? 'Open this list' : 'Open as a new list';
}

/** Whether the new papers get proposals, in a list that has some. */
function ProposalsNote({ proposals }: { readonly proposals: PlannedAddition['proposals'] }) {
  switch (proposals) {
    case 'none':
      return null;
    case 'proposed':
      return (
        <p className={styles.hint}>
          Rules propose labels for the new papers, as they did for the others. Papers that the list
          has already get further proposals only where their abstract is new.
        </p>
      );
    case 'unavailable':
      return (
        <p className={styles.hint}>
          The rules that propose labels could not be loaded: the new papers would get none. To have
          them, read the papers again when there is a network.
        </p>
      );
    default:
      return proposals satisfies never;
  }
}
