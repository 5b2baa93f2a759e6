import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useHref } from 'react-router';
import type { Suggestion } from '../../search/memory/suggestions.ts';
import { useSearchEngine } from '../../search/useSearchEngine.ts';
import { Icon } from '../../ui/Icon.tsx';
import { isComposing } from '../../ui/isComposing.ts';
import { moveFocus, SEARCH_BOX_ID } from '../../ui/searchFocus.ts';
import { MAX_TEXT_LENGTH } from '../../url/exploreQuery.ts';
import { explorePath } from '../../url/paths.ts';
import { useAskedQuery } from '../../url/useExploreQuery.ts';
import { QueryHelp } from './QueryHelp.tsx';
import styles from './SearchBox.module.css';
import { useSuggestions } from './useSuggestions.ts';

/** The one search box. On the explore page the list follows each keystroke; elsewhere Enter goes there. */
export function SearchBox() {
  const { query, setText, change } = useAskedQuery();
  const { load, prepare } = useSearchEngine();
  const input = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const suggestionsId = useId();
  const action = useHref(explorePath());
  const [isSuggesting, setSuggesting] = useState(false);
  const caret = input.current?.selectionStart ?? query.text.length;
  const suggestions = useSuggestions(isSuggesting ? query : null, caret);
  useTypedBefore(input, query.text, setText);

  const accept = (suggestion: Suggestion) => {
    setText(suggestion.text);
    setSuggesting(suggestion.text.endsWith(':'));
    input.current?.focus();
  };
  const clear = () => {
    setText('');
    input.current?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      if (suggestions.length > 0) setSuggesting(false);
      else if (query.text !== '') clear();
      else return;
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveFocus(form.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  };
  return (
    <search>
      <form
        ref={form}
        className={styles.form}
        action={action}
        onKeyDown={handleKey}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setSuggesting(false);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          setSuggesting(false);
          change({ text: query.text }, { history: 'replace' });
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          id={SEARCH_BOX_ID}
          name="q"
          type="search"
          className={styles.input}
          aria-label="Search papers"
          aria-describedby={suggestions.length > 0 ? suggestionsId : undefined}
          placeholder="Search papers"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={MAX_TEXT_LENGTH}
          value={query.text}
          onFocus={prepare}
          onChange={(event) => {
            load();
            setText(event.target.value);
            setSuggesting(event.target.value !== '');
          }}
        />
        <ClearButton isEmpty={query.text === ''} onClear={clear} />
        <QueryHelp />
        <Suggestions id={suggestionsId} suggestions={suggestions} onAccept={accept} />
      </form>
    </search>
  );
}

/** What was typed into the prerendered box before hydration counts. */
function useTypedBefore(
  input: RefObject<HTMLInputElement | null>,
  text: string,
  setText: (text: string) => void,
): void {
  const takeOver = useEffectEvent(() => {
    const typed = input.current?.value ?? '';
    if (typed !== text) setText(typed);
  });
  useEffect(() => takeOver(), []);
}

function ClearButton({ isEmpty, onClear }: { isEmpty: boolean; onClear: () => void }) {
  if (isEmpty) {
    return (
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    );
  }
  return (
    <button type="button" className={styles.clear} aria-label="Clear the search" onClick={onClear}>
      <Icon name="close" />
    </button>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  readonly onAccept: (suggestion: Suggestion) => void;
}

/** Ways to go on with what is typed, one click each. */
function Suggestions({ id, suggestions, onAccept }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a form group into the search form.
    <div className={styles.suggestions} role="group" aria-label="Suggestions">
      <p id={id} className="visually-hidden">
        Press the down arrow for {suggestions.length} suggestions.
      </p>
      {suggestions.map((suggestion) => (
        <button
          key={suggestion.text}
          type="button"
          className={styles.suggestion}
          data-suggestion
          onClick={() => onAccept(suggestion)}
        >
          {suggestion.label}
          {suggestion.hint ? <span className={styles.hint}>{suggestion.hint}</span> : null}
        </button>
      ))}
    </div>
  );
}
