import { useId } from 'react';
import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import type { RelationKind, Work } from '../../corpus/findings/relations.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { KIND_NAMES } from './kindNames.ts';
import styles from './LineageTools.module.css';
import type { LineageQuery } from './lineageQuery.ts';

interface LineageToolsProps {
  readonly query: LineageQuery;
  /** Everything that can be chosen as one end of a path. */
  readonly nodes: readonly Work[];
  /** How many mentions of each kind are shown where it is chosen. */
  readonly counts: ReadonlyMap<RelationKind, number>;
  readonly onChange: (patch: Partial<LineageQuery>) => void;
}

/** Which relations are shown, and the two ends of a path. */
export function LineageTools({ query, nodes, counts, onChange }: LineageToolsProps) {
  return (
    <div className={styles.tools}>
      <fieldset className={styles.kinds}>
        <legend>Relations</legend>
        {RELATION_KINDS.map((kind) => (
          <KindChoice
            key={kind}
            kind={kind}
            count={counts.get(kind) ?? 0}
            isShown={!query.hiddenKinds.includes(kind)}
            onChange={(isShown) => onChange({ hiddenKinds: toggleKind(query, kind, isShown) })}
          />
        ))}
      </fieldset>
      <div className={styles.ends}>
        <NodeSelect
          label="From"
          nodes={nodes}
          value={query.focus}
          onChange={(focus) => onChange({ focus, to: focus === null ? null : query.to })}
        />
        <NodeSelect
          label="To"
          nodes={nodes.filter(({ id }) => id !== query.focus)}
          value={query.to}
          isDisabled={query.focus === null}
          onChange={(to) => onChange({ to })}
        />
        <Switch isOn={query.hasOutside} onChange={(hasOutside) => onChange({ hasOutside })}>
          Methods from outside
        </Switch>
        {query.focus === null ? null : (
          <Button kind="link" onClick={() => onChange({ focus: null, to: null })}>
            Show all alike
          </Button>
        )}
      </div>
    </div>
  );
}

function toggleKind({ hiddenKinds }: LineageQuery, kind: RelationKind, isShown: boolean): string[] {
  const others = hiddenKinds.filter((hidden) => hidden !== kind);
  return isShown ? others : [...others, kind].sort();
}

interface KindChoiceProps {
  readonly kind: RelationKind;
  readonly count: number;
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
}

function KindChoice({ kind, count, isShown, onChange }: KindChoiceProps) {
  return (
    <label className={styles.kind} data-kind={kind} data-empty={count === 0 || undefined}>
      <input
        type="checkbox"
        checked={isShown}
        onChange={(event) => onChange(event.target.checked)}
      />
      <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
        <path d="M0 4H28" />
      </svg>
      {KIND_NAMES[kind]} <span className={styles.count}>{count}</span>
    </label>
  );
}

interface NodeSelectProps {
  readonly label: string;
  readonly nodes: readonly Work[];
  readonly value: string | null;
  readonly isDisabled?: boolean;
  readonly onChange: (id: string | null) => void;
}

function NodeSelect({ label, nodes, value, isDisabled = false, onChange }: NodeSelectProps) {
  const id = useId();
  const sorted = [...nodes].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return (
    <span className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        disabled={isDisabled}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">any</option>
        {sorted.map((node) => (
          <option key={node.id} value={node.id}>
            {node.name}
          </option>
        ))}
      </select>
    </span>
  );
}
