import type { FocusEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import type { PaperRelation, RelationKind } from '../../corpus/findings/relations.ts';
import { RELATION_VERBS, selectRelations } from '../../corpus/findings/relations.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { RelationWords } from '../../paper/RelationWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { paperPath } from '../../url/paths.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { FamilyKey } from './FamilyKey.tsx';
import { LineageChart, LineageLegend, nodeElementId } from './LineageChart.tsx';
import { LineageDetails } from './LineageDetails.tsx';

import { LineageTools } from './LineageTools.tsx';
import styles from './LineageView.module.css';
import type { Lineage } from './lineage.ts';
import { createLineage, findPath, selectSurroundings } from './lineage.ts';
import { layoutLineage } from './lineageLayout.ts';
import type { LineageQuery } from './lineageQuery.ts';
import { MissingName } from './MissingName.tsx';
import { revealMark } from './revealMark.ts';

interface LineageViewProps {
  readonly findings: Findings;
  readonly query: LineageQuery;
  readonly onChange: (patch: Partial<LineageQuery>) => void;
}

const ALL = { kinds: RELATION_KINDS, hasOutside: true };

const DESCRIPTION =
  'Time runs from left to right. A paper of the corpus is filled with the colour of its family, a method from outside is hollow; a line joins a paper with what it names, and its stroke says how.';

/** The drawing of who builds on whom, what chooses its lines, and the words behind them. */
export function LineageView({ findings, query, onChange }: LineageViewProps) {
  const corpus = useCorpus();
  const { focus, to, hiddenKinds, hasOutside, isWhole } = query;
  const everything = useMemo(() => createLineage(corpus, findings, ALL), [corpus, findings]);
  const lineage = useMemo(() => {
    const kinds = RELATION_KINDS.filter((kind) => !hiddenKinds.includes(kind));
    return createLineage(corpus, findings, { kinds, hasOutside });
  }, [corpus, findings, hiddenKinds, hasOutside]);
  const counts = useMemo(() => {
    return countKinds(createLineage(corpus, findings, { kinds: RELATION_KINDS, hasOutside }).edges);
  }, [corpus, findings, hasOutside]);
  const layout = useMemo(() => {
    const isAll = isWhole || focus === null;
    return layoutLineage(isAll ? lineage : selectSurroundings(lineage, focus, to));
  }, [lineage, focus, to, isWhole]);
  const isDateMissing = layout.nodes.some(({ node }) => node.published === null);
  const [pointed, setPointed] = useState<string | null>(null);
  const lit = useMemo(() => {
    return selectLit(lineage, pointed === null ? { focus, to } : { focus: pointed, to: null });
  }, [lineage, focus, to, pointed]);
  const [scale, setScale] = useState<number>(SMALLEST);
  const viewport = useRef<HTMLElement>(null);
  const isPressed = useRef(false);
  const release = () => {
    isPressed.current = false;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing or size moves the node.
  useEffect(() => {
    if (viewport.current && focus !== null) panTo(viewport.current, focus);
  }, [focus, layout, scale]);
  return (
    <div className={styles.view}>
      <LineageTools query={query} nodes={everything.nodes} counts={counts} onChange={onChange} />
      <MissingName lineage={lineage} query={query} />
      <ChartFrame
        title="Papers and the methods they name"
        description={
          isDateMissing
            ? `${DESCRIPTION} A method without a date stands before the first paper that names it.`
            : DESCRIPTION
        }
        fileName="collate-lineage"
        legend={<FamilyKey layout={layout} />}
        savedLegend={<LineageLegend layout={layout} />}
        chart={
          <>
            <div className={styles.choices}>
              {focus === null ? null : (
                <Button kind="link" onClick={() => onChange({ isWhole: !isWhole })}>
                  {isWhole ? 'Show only what is near' : 'Show the whole lineage'}
                </Button>
              )}
              <ScaleChoice scale={scale} onChange={setScale} />
            </div>
            <section
              ref={viewport}
              className={styles.viewport}
              aria-label="Drawing"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
              tabIndex={0}
              onMouseDown={() => {
                isPressed.current = true;
              }}
              onMouseUp={release}
              onMouseLeave={release}
              onDragEnd={release}
              onFocus={(event) => {
                if (!isPressed.current) reveal(event);
              }}
              onPointerOver={({ target }) => setPointed(findNodeAt(target))}
              onPointerLeave={() => setPointed(null)}
            >
              <LineageChart layout={layout} query={query} lit={lit} scale={scale} />
            </section>
          </>
        }
        notes={<LineageDetails lineage={lineage} query={query} />}
        table={<LineageTable edges={lineage.edges} />}
      />
      <Alone lineage={everything} />
    </div>
  );
}

/**
 * Called for focus that comes by keyboard. Focus that comes from a mouse button, or a tap, comes
 * between `mousedown` and `mouseup`: a mark that moved then would leave the pointer, and the click
 * be lost. (`:active` does not tell in Firefox, where focus comes first; and WebKit does not call
 * all focus visible that the Tab key gives.)
 */
function reveal({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget) revealMark(target, currentTarget);
}

/** The name or method under the pointer. */
function findNodeAt(target: EventTarget): string | null {
  const node = target instanceof Element ? target.closest('[data-node]') : null;
  return node?.getAttribute('data-node') ?? null;
}

/** Pans the drawing alone, so that the page keeps its place. */
function panTo(viewport: HTMLElement, nodeId: string): void {
  const box = document.getElementById(nodeElementId(nodeId))?.getBoundingClientRect();
  if (!box) return;
  const frame = viewport.getBoundingClientRect();
  viewport.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
  viewport.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
}

/** The edges that stand out: those of the path or of the focus; `null` where nothing is chosen. */
function selectLit(
  lineage: Lineage,
  { focus, to }: Pick<LineageQuery, 'focus' | 'to'>,
): readonly PaperRelation[] | null {
  if (focus === null || !lineage.nodes.some(({ id }) => id === focus)) return null;
  if (to !== null) return findPath(lineage, focus, to) ?? [];
  const { names, namedBy } = selectRelations(lineage.edges, focus);
  return [...names, ...namedBy];
}

function countKinds(edges: readonly PaperRelation[]): ReadonlyMap<RelationKind, number> {
  return new Map(
    RELATION_KINDS.map((kind) => [kind, edges.filter((edge) => edge.kind === kind).length]),
  );
}

/** Names are 12 units high: at this scale 11 px, below which they cannot be read. */
const SMALLEST = 11 / 12;
const SCALES = [
  [SMALLEST, 'Small'],
  [1.125, 'Medium'],
  [1.5, 'Large'],
] as const;

interface ScaleChoiceProps {
  readonly scale: number;
  readonly onChange: (scale: number) => void;
}

function ScaleChoice({ scale, onChange }: ScaleChoiceProps) {
  return (
    <fieldset className={styles.scales}>
      <legend className="visually-hidden">Size of the drawing</legend>
      {SCALES.map(([value, name]) => (
        <Button
          key={name}
          aria-pressed={scale === value}
          className={styles.scale ?? ''}
          onClick={() => onChange(value)}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

/** The same as a list: one row a pair, with the words. */
function LineageTable({ edges }: { readonly edges: readonly PaperRelation[] }) {
  return (
    <table className={styles.table} aria-label="Every mention">
      <thead>
        <tr>
          <th scope="col">Paper</th>
          <th scope="col">Relation</th>
          <th scope="col">Method</th>
          <th scope="col">In its words</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => (
          <tr key={edge.id}>
            <th scope="row">
              <Link to={paperPath(edge.from.id)}>{edge.from.name}</Link>
            </th>
            <td>{RELATION_VERBS[edge.kind]}</td>
            <td>
              {edge.to.paper ? (
                <Link to={paperPath(edge.to.id)}>{edge.to.name}</Link>
              ) : (
                edge.to.name
              )}
            </td>
            <td>
              <RelationWords relations={[edge]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Alone({ lineage: { alone } }: { readonly lineage: Lineage }) {
  if (alone.length === 0) return null;
  return (
    <p className={styles.alone}>
      Not in the drawing, because their abstracts name no method of others and no abstract names
      them:{' '}
      {alone.map((paper, index) => (
        <span key={paper.id}>
          {index > 0 ? ', ' : ''}
          <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>
        </span>
      ))}
      .
    </p>
  );
}
