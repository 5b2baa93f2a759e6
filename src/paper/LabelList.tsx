import type { ComponentType } from 'react';
import { Suspense, useId } from 'react';
import { Link } from 'react-router';
import { createReadableText, widenSpan } from '../corpus/readableText.ts';
import type { Facet, Label, Paper, Quote } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { definitionPath } from '../url/definitionPath.ts';
import { AboutLabel } from './AboutLabel.tsx';
import { AboutMark } from './AboutMark.tsx';
import { EvidenceText } from './EvidenceText.tsx';
import type { FacetEvidence, LabelEvidence } from './evidence.ts';
import { labelElementId, wordsElementId } from './evidence.ts';
import { LabelChip } from './LabelChip.tsx';
import styles from './LabelList.module.css';
import { splitArxivIds } from './paperLinks.ts';
import { createPointing } from './pointing.ts';
import { ReportDialog } from './ReportDialog.tsx';
import { revealElement } from './revealElement.ts';
import type { LitLabels } from './useLitLabels.ts';

/** What labels are edited with, where they can be: the page knows it, the paper does not. */
export interface LabelEditing {
  /** Above the labels. */
  readonly Tools: ComponentType<{ readonly paper: Paper }>;
  /** Below the proof of each. */
  readonly RowTools: ComponentType<{
    readonly paper: Paper;
    readonly facet: Facet;
    readonly label: Label;
  }>;
}

interface LabelListProps {
  readonly paper: Paper;
  readonly groups: readonly FacetEvidence[];
  readonly labels: LitLabels;
  readonly headingLevel: 1 | 2;
  readonly editing?: LabelEditing | undefined;
}

/** A paper's labels by facet, each beside the words that prove it or the reason it was inferred from. */
export function LabelList({ paper, groups, labels, headingLevel, editing }: LabelListProps) {
  const id = useId();
  const { list, taxonomy } = useCorpus();
  const Heading = headingLevel === 1 ? 'h2' : 'h3';
  const FacetHeading = headingLevel === 1 ? 'h3' : 'h4';
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        Evidence for each label
      </Heading>
      {editing ? (
        <Suspense>
          <editing.Tools paper={paper} />
        </Suspense>
      ) : null}
      {groups.length === 0 ? <p className={styles.none}>No labels yet.</p> : null}
      {groups.map(({ facet, labels: values }) => (
        <div key={facet.id} className={styles.facet}>
          <FacetHeading className={styles.facetName}>
            <Link to={definitionPath(taxonomy, facet.id)}>{facet.label}</Link>
          </FacetHeading>
          <ul className={styles.rows}>
            {values.map((evidence) => (
              <LabelRow
                key={evidence.key}
                paper={paper}
                evidence={evidence}
                labels={labels}
                editing={editing}
              />
            ))}
          </ul>
        </div>
      ))}
      {/* Those who made a list that somebody opened are not the makers of this site. */}
      {list === undefined ? (
        <ReportDialog paper={paper} groups={groups} kept={labels.kept} />
      ) : null}
    </section>
  );
}

interface LabelRowProps {
  readonly paper: Paper;
  readonly evidence: LabelEvidence;
  readonly labels: LitLabels;
  readonly editing: LabelEditing | undefined;
}

function LabelRow({ paper, evidence, labels, editing }: LabelRowProps) {
  const { key, facet, label, name } = evidence;
  const isInferred = label.basis === 'inferred';
  const notation = facet.values.find(({ id }) => id === label.value)?.notation ?? null;
  const pointing = createPointing((isPointedAt) => labels.point(isPointedAt ? [key] : []));
  return (
    <li className={styles.row} data-lit={labels.lit.has(key) || undefined}>
      <button
        type="button"
        id={labelElementId(key)}
        className={styles.label}
        aria-pressed={labels.kept.has(key)}
        onClick={() => labels.toggle([key])}
        {...pointing}
      >
        <LabelChip facet={facet} valueId={label.value} basis={label.basis} />
        {notation === null ? null : <span className={styles.name}> {name}</span>}
      </button>
      <div className={styles.proof}>
        {label.quotes.length > 0 ? (
          <ul className={styles.quotes}>
            {label.quotes.map((quote) => (
              <li key={`${quote.field} ${quote.start}`}>
                <QuotedWords paper={paper} quote={quote} labelKey={key} labels={labels} />
                <AboutMark about={quote.about} />
              </li>
            ))}
          </ul>
        ) : null}
        {label.note === null ? null : <Reason note={label.note} isInferred={isInferred} />}
        {editing ? (
          <Suspense>
            <editing.RowTools paper={paper} facet={facet} label={label} />
          </Suspense>
        ) : null}
      </div>
      <AboutLabel facet={facet} valueId={label.value} name={name} />
    </li>
  );
}

interface QuotedWordsProps {
  readonly paper: Paper;
  readonly quote: Quote;
  readonly labelKey: string;
  readonly labels: LitLabels;
}

/** A quote, which leads to where it stands. */
function QuotedWords({ paper, quote, labelKey, labels }: QuotedWordsProps) {
  const { field } = quote;
  const readable = createReadableText(paper[field], paper.displayEdits[field]);
  const target = wordsElementId(field, widenSpan(readable, quote).start);
  const pointing = createPointing((isPointedAt) => labels.point(isPointedAt ? [labelKey] : []));
  return (
    <a
      className={styles.quote}
      href={`#${target}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        if (!labels.kept.has(labelKey)) labels.toggle([labelKey]);
        revealElement(target);
      }}
      {...pointing}
    >
      “
      <EvidenceText verbatim={paper[field]} edits={paper.displayEdits[field]} range={quote} />”
    </a>
  );
}

/** Why a label was given beyond the paper's words; the papers it refers to are linked. */
function Reason({ note, isInferred }: { readonly note: string; readonly isInferred: boolean }) {
  return (
    <p className={isInferred ? styles.inferred : styles.note}>
      {isInferred ? <strong>Inferred: </strong> : null}
      {splitArxivIds(note).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={text} href={href} rel="noreferrer">
            {text}
          </a>
        ),
      )}
    </p>
  );
}
