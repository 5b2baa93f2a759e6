import type { Profile, Size } from './engine.ts';

/** One command of WebDriver: method, path and body; the value of the answer. */
export type Command = (method: string, path: string, body?: unknown) => Promise<unknown>;

declare global {
  interface Window {
    /** What went wrong since the page was opened; only WebKit needs it, whose driver does not say. */
    collateFaults?: string[];
  }
}

/** WebDriver's signs for keys that type nothing, by the name in `KeyboardEvent.key`. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A session of WebDriver: a browser of its own, which keeps nothing of those before it. */
export async function openWebKitProfile(
  command: Command,
  miniBrowser: string,
  size: Size,
): Promise<Profile> {
  const { sessionId } = (await command('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  const send: Command = (method, path, body) =>
    command(method, `/session/${sessionId}${path}`, body);
  const run = (script: string, args: readonly unknown[]) =>
    send('POST', '/execute/sync', { script, args });
  await resize(send, run, size);
  const faults: string[] = [];
  const collect = async () => {
    faults.push(...((await run('return (window.collateFaults ?? []).splice(0)', [])) as string[]));
  };
  let isOpen = true;
  return {
    goTo: async (address) => {
      await collect();
      await send('POST', '/url', { url: address });
      await run(`(${watchFaults})()`, []);
    },
    evaluate: async <Given extends readonly unknown[], Result>(
      work: (...given: Given) => Result,
      ...given: Given
    ) => (await run(`return (${work}).apply(null, arguments)`, given)) as Result,
    inject: async (script) => {
      await run(script, []);
    },
    clickAt: async (x, y) => {
      await act(send, {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    press: async (...keys) => {
      const values = keys.map((key) => KEYS[key] ?? key);
      await act(send, {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      });
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act(send, { type: 'key', id: 'keyboard', actions });
    },
    listFaults: async () => {
      await collect();
      return faults;
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      // A session that the driver has lost is closed already.
      await send('DELETE', '').catch(() => undefined);
    },
  };
}

async function act(send: Command, source: unknown): Promise<void> {
  await send('POST', '/actions', { actions: [source] });
}

/** The window is made as much larger than the page as its own bars need. */
async function resize(
  send: Command,
  run: (script: string, args: readonly unknown[]) => Promise<unknown>,
  { width, height }: Size,
): Promise<void> {
  await send('POST', '/window/rect', { width, height });
  const inner = (await run('return window.innerHeight', [])) as number;
  await send('POST', '/window/rect', { width, height: 2 * height - inner });
}

/** Runs in the page. What happens before it is loaded is not seen. */
function watchFaults(): void {
  const faults: string[] = [];
  window.collateFaults = faults;
  window.addEventListener('error', ({ message }) => faults.push(`uncaught: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    faults.push(`uncaught: ${String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    faults.push(`refused by ${violatedDirective}: ${blockedURI}`),
  );
}
