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
  /** Selector of the list that the filters and the words narrow, and of what says how long it is. */
  readonly list: string;
}

/** Milliseconds from an input to the last frame that its effects changed. */
export interface Paints {
  /** In the list, where it is in view, and in what took the input. */
  readonly list: number;
  /** In all that is in view. */
  readonly view: number;
  /** In the whole page, also below the fold. */
  readonly page: number;
}

declare global {
  interface Window {
    collateFirstTitle?: number;
    collateTasks?: { readonly start: number; readonly end: number }[];
    collatePaints?: Paints[];
    collatePlacesOf?: (record: MutationRecord) => readonly Element[];
  }
}

/**
 * Notes when the first title has been painted, on the page's own clock, as the browser itself tells
 * (https://w3c.github.io/element-timing/): a task after the frame would wait for what else the page does.
 */
export async function watchFirstTitle(page: Page, selector: string): Promise<void> {
  await page.addInitScript((titles) => {
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) window.collateFirstTitle ??= startTime;
    }).observe({ type: 'element', buffered: true });
    const observer = new MutationObserver(() => {
      let element = document.querySelector(titles);
      if (element === null) return;
      observer.disconnect();
      // Text counts for the block that it is in, which is one of these.
      for (let level = 0; level < 4 && element !== null; level += 1) {
        element.setAttribute('elementtiming', 'title');
        element = element.parentElement;
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
}

/** Notes the tasks of the main thread that last 50 ms or more, which is what the browser tells of. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: { start: number; end: number }[] = [];
    window.collateTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        tasks.push({ start: startTime, end: startTime + duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/**
 * Notes, for every event of this type, how long after the input the last frame with a change was
 * painted; where nothing changes, how long the next frame took. The clock starts with the time stamp
 * of the input itself, before any script, and runs for `windowMs`.
 */
export async function watchPaints(
  page: Page,
  type: string,
  list: string,
  windowMs: number,
): Promise<void> {
  await page.evaluate(installPlaces);
  await page.evaluate(
    ([eventType, listSelector, limit]) => {
      window.collatePaints = [];
      const isInView = (element: Element): boolean => {
        const { width, height, top, bottom } = element.getBoundingClientRect();
        return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      };
      const watch = (event: Event) => {
        const start = event.timeStamp;
        const input = event.target;
        const last = { list: 0, view: 0, page: 0 };
        let records: MutationRecord[] = [];
        const observer = new MutationObserver((more) => {
          records.push(...more);
        });
        observer.observe(document.body, {
          attributes: true,
          characterData: true,
          childList: true,
          subtree: true,
        });
        const isOfList = (element: Element) =>
          element.closest(listSelector) !== null ||
          (input instanceof Node && element.contains(input));
        // Asked after the paint, when the layout is known and asking costs little.
        const note = (inFrame: readonly MutationRecord[], now: number) => {
          const places = [
            ...new Set(inFrame.flatMap((record) => window.collatePlacesOf?.(record) ?? [])),
          ];
          const isOfListSeen = places.some((place) => isOfList(place) && isInView(place));
          if (last.list === 0 || isOfListSeen) last.list = now;
          if (last.view === 0 || isOfListSeen || places.some(isInView)) last.view = now;
          if (last.page === 0 || inFrame.length > 0) last.page = now;
        };
        const frame = () => {
          // What has changed by now is in this frame; a change between it and the task after it is not.
          const inFrame = [...records, ...observer.takeRecords()];
          records = [];
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const now = performance.now() - start;
            note(inFrame, now);
            if (now < limit) requestAnimationFrame(frame);
            else {
              observer.disconnect();
              window.collatePaints?.push(last);
            }
          };
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      };
      window.addEventListener(eventType, watch, { capture: true });
    },
    [type, list, windowMs] as const,
  );
}

/** Runs in the page: tells where a change is to be seen. */
function installPlaces(): void {
  const isDrawn = (node: Node | null): node is Element =>
    node instanceof Element && node.getClientRects().length > 0;
  // What is not rendered any more was beside what still is.
  const findBeside = (before: Node | null, after: Node | null): Element | null => {
    for (let node = before; node !== null; node = node.previousSibling) {
      if (isDrawn(node)) return node;
    }
    for (let node = after; node !== null; node = node.nextSibling) {
      if (isDrawn(node)) return node;
    }
    return null;
  };
  window.collatePlacesOf = (record) => {
    const { type, target, attributeName, addedNodes } = record;
    const element = target instanceof Element ? target : target.parentElement;
    if (element === null) return [];
    if (addedNodes.length > 0) {
      return [...addedNodes].map((node) => (node instanceof Element ? node : element));
    }
    if (type === 'childList') {
      return [findBeside(record.previousSibling, record.nextSibling) ?? element];
    }
    if (attributeName !== 'hidden' || element.getClientRects().length > 0) return [element];
    return [findBeside(element, element) ?? element.parentElement ?? element];
  };
}

/** What was noted since `watchPaints`. */
export async function readPaints(page: Page): Promise<readonly Paints[]> {
  return page.evaluate(() => window.collatePaints ?? []);
}

/** Milliseconds of script that the page has run so far. */
export async function readScriptTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}
