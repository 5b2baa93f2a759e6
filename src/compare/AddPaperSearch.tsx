import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { countPapers } from '../corpus/countPapers.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { selectPapers } from '../search/selectPapers.ts';
import { useSearchEngine } from '../search/useSearchEngine.ts';
import { useSearched } from '../search/useSearched.ts';
import { isComposing } from '../ui/isComposing.ts';
import { moveFocus } from '../ui/searchFocus.ts';
import { TextField } from '../ui/TextField.tsx';
import { EMPTY_EXPLORE_QUERY } from '../url/exploreQuery.ts';
import styles from './AddPaperSearch.module.css';
import { ADD_PAPER_ID } from './columnActions.ts';

interface AddPaperSearchProps {
  /** Papers that are compared already, and so are not offered. */
  readonly chosenIds: readonly string[];
  /** The edge of the box that what is found lines up with. */
  readonly align?: 'start' | 'end';
  readonly onAdd: (paper: Paper) => void;
}

const MOST_OFFERED = 6;

/** Finds a paper to set beside the others, in place. */
export function AddPaperSearch({ chosenIds, align = 'start', onAdd }: AddPaperSearchProps) {
  const corpus = useCorpus();
  const { load } = useSearchEngine();
  const [text, setText] = useState('');
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  // Until this text is answered nothing is known: neither what fits, nor that nothing does.
  const searched = useSearched(text);
  const isSearched = searched?.search.text === text;
  const found = !isSearched
    ? []
    : selectPapers(corpus, searched, EMPTY_EXPLORE_QUERY).papers.filter(
        ({ id }) => !chosenIds.includes(id),
      );
  const add = (paper: Paper) => {
    setText('');
    // The offer that was clicked goes.
    input.current?.focus();
    onAdd(paper);
  };
  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      setText('');
      input.current?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (moveFocus(event.currentTarget, step)) event.preventDefault();
    }
  };
  return (
    <form
      className={styles.form}
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found;
        if (first) add(first);
      }}
    >
      <TextField
        ref={input}
        type="search"
        id={ADD_PAPER_ID}
        className={styles.input}
        aria-label="Add a paper"
        aria-describedby={hintId}
        placeholder="Add a paper…"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={load}
        onChange={(event) => {
          load();
          setText(event.target.value);
        }}
      />
      <p id={hintId} className="visually-hidden" role="status">
        {isSearched ? describeFound(found.length) : ''}
      </p>
      {!isSearched ? null : (
        <ul className={styles.found} data-align={align}>
          {found.slice(0, MOST_OFFERED).map((paper) => (
            <li key={paper.id}>
              <button
                type="button"
                className={styles.offer}
                data-suggestion
                onClick={() => add(paper)}
              >
                {paper.shortName ? <strong>{paper.shortName}</strong> : null}
                <span>
                  <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} />
                </span>
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className={styles.none}>{describeFound(0)}</li> : null}
        </ul>
      )}
    </form>
  );
}

function describeFound(count: number): string {
  return count === 0
    ? 'No other paper is found.'
    : `${countPapers(count)} found. Enter adds the first.`;
}
