import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { downloadFile } from '../../ui/downloadFile.ts';
import { readMessage } from '../../ui/readMessage.ts';
import styles from './ChartFrame.module.css';
import { createChartImage, drawPng } from './chartImage.ts';

interface ChartFrameProps {
  readonly title: string;
  /** One or two sentences: what is shown, and how to read it. */
  readonly description: ReactNode;
  /** Begins the names of saved files, such as `collate-cost`. */
  readonly fileName: string;
  /** One `<svg>` with a `viewBox`, which is what is saved; or a table that is a chart itself. */
  readonly chart: ReactNode;
  /** The `<svg>` to save where the chart is none; never seen on the page. */
  readonly drawing?: ReactNode;
  /** Names of colours and marks, where the drawing does not name them itself. */
  readonly legend?: ReactNode;
  /** The `<svg>` that stands below the saved drawing to name them; never seen on the page. */
  readonly savedLegend?: ReactNode;
  /** What stands beneath the drawing, such as the words behind a chosen mark. */
  readonly notes?: ReactNode;
  /** A `<table>` with every value of the drawing, for those who read tables; absent where the chart is one. */
  readonly table?: ReactNode;
  /** Whether the table is open at first. */
  readonly isTableOpen?: boolean;
}

/** A chart with its name, its values as a table, and the drawing as a file. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    title,
    description,
    fileName,
    chart,
    drawing,
    legend,
    savedLegend,
    notes,
    table,
    isTableOpen = false,
  } = props;
  const titleId = useId();
  const plot = useRef<HTMLDivElement>(null);
  const unseen = useRef<HTMLDivElement>(null);
  const key = useRef<HTMLDivElement>(null);
  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <figcaption>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <p className={styles.description}>{description}</p>
      </figcaption>
      {legend}
      <div ref={plot} className={styles.plot}>
        {chart}
      </div>
      {notes}
      {drawing ? (
        <div ref={unseen} hidden>
          {drawing}
        </div>
      ) : null}
      {savedLegend ? (
        <div ref={key} hidden>
          {savedLegend}
        </div>
      ) : null}
      <div className={styles.foot}>
        {table ? (
          <details className={styles.values} open={isTableOpen}>
            <summary>The values as a table</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
            <section className={styles.table} aria-label={`${title}: values`} tabIndex={0}>
              {table}
            </section>
          </details>
        ) : null}
        <SaveDrawing
          fileName={fileName}
          getDrawing={() => (unseen.current ?? plot.current)?.querySelector('svg')}
          getLegend={() => key.current?.querySelector('svg')}
        />
      </div>
    </figure>
  );
}

interface SaveDrawingProps {
  readonly fileName: string;
  readonly getDrawing: () => SVGSVGElement | null | undefined;
  readonly getLegend: () => SVGSVGElement | null | undefined;
}

function SaveDrawing({ fileName, getDrawing, getLegend }: SaveDrawingProps) {
  const [message, setMessage] = useState('');
  const save = async (kind: 'svg' | 'png') => {
    const drawing = getDrawing();
    if (!drawing) return;
    try {
      const image = createChartImage(drawing, getLegend() ?? null);
      const blob =
        kind === 'svg' ? new Blob([image.svg], { type: 'image/svg+xml' }) : await drawPng(image);
      downloadFile(`${fileName}.${kind}`, blob);
      setMessage(`${fileName}.${kind} is saved.`);
    } catch (error) {
      setMessage(readMessage(error));
    }
  };
  return (
    <div className={styles.save}>
      <span>Save the chart as</span>
      <Button kind="link" onClick={() => void save('svg')}>
        SVG
      </Button>
      <Button kind="link" onClick={() => void save('png')}>
        PNG
      </Button>
      <span className="visually-hidden" role="status">
        {message}
      </span>
    </div>
  );
}
