import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../checks/browser.ts';
import { findFreePort } from '../checks/freePort.ts';

/** The pages that are judged: the list, a paper, a comparison. */
export const JUDGED_PATHS = ['', 'papers/mamba', 'compare?papers=lasp-2,mamba,zeco'] as const;

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface LighthouseResult {
  /** From 0 to 100; only the categories that were asked for. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** Largest contentful paint and total blocking time in ms, layout shift without a unit; `null` where not measured. */
  readonly lcp: number | null;
  readonly tbt: number | null;
  readonly cls: number | null;
  /** What took points off, as `category: audit: what it says`. */
  readonly faults: readonly string[];
}

/** Judges an address `runs` times, each in a new browser, as on a slow phone: Lighthouse's own default. */
export async function runLighthouse(
  url: string,
  categories: readonly Category[],
  runs = 1,
): Promise<readonly LighthouseResult[]> {
  const results: LighthouseResult[] = [];
  const launch = await findBrowser();
  for (let run = 0; run < runs; run += 1) {
    const port = await findFreePort();
    const args = [...launch.args, `--remote-debugging-port=${port}`];
    const browser = await chromium.launch({ ...launch, args });
    try {
      const flags = { port, logLevel: 'error' as const, onlyCategories: [...categories] };
      const answer = await lighthouse(url, flags);
      if (answer === undefined) throw new Error(`Lighthouse gave no answer on ${url}.`);
      results.push(readResult(answer.lhr));
    } finally {
      await browser.close();
    }
  }
  return results;
}

/** The middle one of an odd count of figures; of an even one, the higher of the two in the middle. */
export function median(figures: readonly number[]): number {
  return (
    figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN
  );
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function readResult({ audits, categories, runtimeError }: Report): LighthouseResult {
  if (runtimeError) throw new Error(`Lighthouse failed: ${runtimeError.message}`);
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const faults = Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: auditId, weight }) => {
      const audit = audits[auditId];
      const isFault = weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1;
      const details = JSON.stringify(audit?.details ?? {}).slice(0, 400);
      return isFault
        ? [`${id}: ${auditId}: ${audit?.displayValue ?? audit?.title} ${details}`]
        : [];
    }),
  );
  const figure = (id: string) => audits[id]?.numericValue ?? null;
  return {
    scores,
    faults,
    lcp: figure('largest-contentful-paint'),
    tbt: figure('total-blocking-time'),
    cls: figure('cumulative-layout-shift'),
  };
}
