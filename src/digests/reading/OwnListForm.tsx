import { useId } from 'react';
import { LIST_LIMITS } from '../../sources/list/listLimits.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FacetChoice } from './FacetChoice.tsx';
import type { DigestWishes } from './listMessages.ts';
import type { ListSummary } from './listSummary.ts';
import styles from './OwnListForm.module.css';

interface OwnListFormProps {
  readonly summary: ListSummary;
  readonly name: string;
  readonly proposes: boolean;
  /** Ids in the reader's order; `null` until the reader chooses. */
  readonly facets: readonly string[] | null;
  readonly isKeeping: boolean;
  /** What the button says. */
  readonly action: string;
  /** Whether there is nothing else to do with what was read. */
  readonly isFirst: boolean;
  readonly onWish: (wishes: Partial<DigestWishes>) => void;
  readonly onOpen: () => void;
}

/** What a list of its own is called, and which labels and filters it gets. */
export function OwnListForm(props: OwnListFormProps) {
  const { summary, name, proposes, facets, isKeeping, action, isFirst, onWish, onOpen } = props;
  const nameId = useId();
  return (
    <>
      <form
        className={styles.open}
        onSubmit={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <label htmlFor={nameId}>Name of the list</label>
        <TextField
          id={nameId}
          value={name}
          maxLength={LIST_LIMITS.nameLength}
          className={styles.name}
          onChange={(event) => onWish({ name: event.target.value })}
        />
        <Button kind={isFirst ? 'solid' : 'outline'} type="submit" disabled={isKeeping}>
          {action}
        </Button>
      </form>
      {summary.isOfField ? (
        <label className={styles.proposes}>
          <input
            type="checkbox"
            checked={proposes}
            onChange={({ target }) => onWish({ proposes: target.checked })}
          />
          <span>
            Propose labels (family, complexity, modality) by the rules of the built-in field; each
            shows the words that it rests on
          </span>
        </label>
      ) : null}
      <FacetChoice
        facets={summary.facets}
        chosen={facets}
        onChange={(chosen) => onWish({ facets: chosen })}
      />
    </>
  );
}
