import type { CDPSession, Page } from '@playwright/test';

/** Where a site under measurement keeps what is measured. */
export interface Site {
  readonly name: string;
  readonly url: string;
  /** Selector of the paper titles. */
  readonly titles: string;
  /** Selector of the check boxes that filter. */
  readonly filters: string;
  /** Selector of the search box. */
  readonly search: string;
}

declare global {
  interface Window {
    collateFirstTitle?: number;
    collatePaints?: number[];
    collateSettled?: number[];
  }
}

/**
 * Notes when the first title has been painted: the first task after the frame in which it
 * stood in the document, on the page's own clock.
 */
export async function watchFirstTitle(page: Page, selector: string): Promise<void> {
  await page.addInitScript((titles) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(titles) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          window.collateFirstTitle = performance.now();
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
}

/**
 * Notes, for every event of this type, how long after the input the last change within `windowMs`
 * to what is in view was painted; where nothing changes, how long the next frame took. The clock
 * starts with the time stamp of the input itself, before any script. What is below the fold may
 * follow later; it counts in `collateSettled`.
 */
export async function watchPaints(page: Page, type: string, windowMs: number): Promise<void> {
  await page.evaluate(
    ([eventType, limit]) => {
      window.collatePaints = [];
      window.collateSettled = [];
      const isInView = (node: Node | null): boolean => {
        const element = node instanceof Element ? node : (node?.parentElement ?? null);
        if (element === null) return false;
        const { width, height, top, bottom } = element.getBoundingClientRect();
        return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      };
      const isSeen = (record: MutationRecord): boolean => {
        const { type: kind, target, addedNodes, previousSibling, nextSibling } = record;
        if (kind !== 'childList') return isInView(target);
        if (addedNodes.length > 0) return [...addedNodes].some(isInView);
        return isInView(previousSibling ?? nextSibling ?? target);
      };
      const watch = (event: Event) => {
        const start = event.timeStamp;
        let records: MutationRecord[] = [];
        let painted = 0;
        let settled = 0;
        const observer = new MutationObserver((more) => {
          records.push(...more);
        });
        observer.observe(document.body, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
        const frame = () => {
          // What has changed by now is in this frame; a change between it and the task after it is not.
          const inFrame = [...records, ...observer.takeRecords()];
          records = [];
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const now = performance.now() - start;
            // Asked after the paint, when the layout is known and asking costs nothing.
            if (painted === 0 || inFrame.some(isSeen)) painted = now;
            if (settled === 0 || inFrame.length > 0) settled = now;
            if (now < limit) requestAnimationFrame(frame);
            else {
              observer.disconnect();
              window.collatePaints?.push(painted);
              window.collateSettled?.push(settled);
            }
          };
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      };
      window.addEventListener(eventType, watch, { capture: true });
    },
    [type, windowMs] as const,
  );
}

/** What was noted since `watchPaints`, in milliseconds: what is in view, and the whole page. */
export async function readPaints(
  page: Page,
): Promise<{ readonly seen: readonly number[]; readonly settled: readonly number[] }> {
  return page.evaluate(() => ({
    seen: window.collatePaints ?? [],
    settled: window.collateSettled ?? [],
  }));
}

/** Milliseconds of script that the page has run so far. */
export async function readScriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}
