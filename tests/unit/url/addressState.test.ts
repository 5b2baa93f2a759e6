import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddressCommand, AddressEvent, AddressState } from '../../../src/url/addressState.ts';
import { reduceAddress, selectQuery } from '../../../src/url/addressState.ts';

interface Query {
  readonly text: string;
  readonly filter: string;
}

const EMPTY: Query = { text: '', filter: '' };
// As in the explore address, spaces at the ends of a text are not in the parameters.
const codec = { format: ({ text, filter }: Query) => `${text.trim()}&${filter}` };

function parse(search: string): Query {
  const [text = '', filter = ''] = search.split('&');
  return { text, filter };
}

interface Entry {
  readonly name: string;
  readonly isOnPage: boolean;
  search: string;
  kept: string;
}

/**
 * A browser around the rules: its history, a clock, a tab's storage, and pages that are rendered late.
 * `expected` is what each history entry should show, told by the actions alone.
 */
class Browser {
  readonly entries: Entry[] = [{ name: 'e0', isOnPage: false, search: '&', kept: '' }];
  index = 0;
  rendered = 'e0';
  isWaiting = false;
  storage: ReadonlyMap<string, Query> = new Map();
  state: AddressState<Query> = this.open();
  readonly expected = new Map<string, Query>([['e0', EMPTY]]);
  private names = 0;

  get entry(): Entry {
    const entry = this.entries[this.index];
    if (!entry) throw new Error('There is always a present entry.');
    return entry;
  }

  get box(): string {
    return selectQuery(this.state).text;
  }

  get list(): Query {
    const entry = this.entries.find(({ name }) => name === this.rendered) ?? this.entry;
    return this.state.typed.get(entry.name) ?? parse(entry.search);
  }

  act(action: Action): void {
    const before = this.expected.get(this.entry.name) ?? EMPTY;
    switch (action.kind) {
      case 'key':
        this.expected.set(this.entry.name, { ...before, text: before.text + action.key });
        this.send({ kind: 'typed', patch: { text: this.box + action.key } });
        break;
      case 'filter':
        this.choose({ filter: action.filter }, false, before);
        break;
      case 'enter':
        this.choose({ text: this.box }, true, before);
        break;
      case 'link':
        this.push({ name: this.name(), isOnPage: action.isOnPage, search: '&', kept: '' });
        this.expected.set(this.entry.name, EMPTY);
        this.move();
        break;
      case 'travel':
        this.index = Math.min(Math.max(this.index + action.step, 0), this.entries.length - 1);
        this.move();
        break;
      case 'render':
        this.rendered = this.entry.name;
        break;
      case 'pause':
        this.pause();
        break;
      case 'reload':
        this.send({ kind: 'left' });
        this.isWaiting = false;
        this.rendered = this.entry.name;
        this.state = this.open();
        this.move();
        this.send({ kind: 'restored', typed: this.storage });
        break;
      default:
        action satisfies never;
    }
  }

  pause(): void {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    this.send({ kind: 'paused' });
  }

  private choose(patch: Partial<Query>, replaces: boolean, before: Query): void {
    const entry = this.name();
    const isNew = !(replaces && this.entry.isOnPage);
    this.expected.set(isNew ? entry : this.entry.name, { ...before, ...patch });
    this.send({ kind: 'chosen', patch, replaces, scroll: 'top', entry });
  }

  private send(event: AddressEvent<Query>): void {
    const { state, commands } = reduceAddress(this.state, event, codec);
    this.state = state;
    for (const command of commands) this.run(command);
  }

  private run(command: AddressCommand<Query>): void {
    switch (command.kind) {
      case 'wait':
        this.isWaiting = true;
        break;
      case 'push': {
        const { query, entry } = command;
        this.push({ name: entry, isOnPage: true, search: codec.format(query), kept: '' });
        this.move();
        break;
      }
      case 'replace':
        expect(command.entry).toBe(this.entry.name);
        this.entry.search = codec.format(command.query);
        this.move();
        break;
      case 'keep':
        this.entry.kept = command.query.text;
        break;
      case 'store':
        this.storage = command.typed;
        break;
      default:
        command satisfies never;
    }
  }

  private push(entry: Entry): void {
    this.entries.splice(this.index + 1, this.entries.length, entry);
    this.index += 1;
  }

  private move(): void {
    const { name, isOnPage, search, kept } = this.entry;
    const addressed = isOnPage ? parse(search) : { ...EMPTY, text: kept };
    this.send({ kind: 'moved', entry: name, isOnPage, addressed });
  }

  private open(): AddressState<Query> {
    const { name, isOnPage, search } = this.entry;
    return { entry: name, isOnPage, addressed: parse(search), typed: new Map() };
  }

  private name(): string {
    this.names += 1;
    return `e${this.names}`;
  }
}

type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'filter'; readonly filter: string }
  | { readonly kind: 'link'; readonly isOnPage: boolean }
  | { readonly kind: 'travel'; readonly step: number }
  | { readonly kind: 'enter' | 'render' | 'pause' | 'reload' };

const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...'mamba ').map((key) => ({ kind: 'key', key }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('ssm', 'rnn', '')
      .map((filter) => ({ kind: 'filter', filter }) as const),
  },
  { weight: 2, arbitrary: fc.boolean().map((isOnPage) => ({ kind: 'link', isOnPage }) as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(-2, -1, 1).map((step) => ({ kind: 'travel', step }) as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('enter', 'render', 'pause', 'reload')
      .map((kind) => ({ kind }) as const),
  },
);

const MANY = { numRuns: 3000 };
const actionsArbitrary = fc.array(actionArbitrary, { maxLength: 40 });

describe('the address, for any sequence of events', () => {
  test('the box always shows what was typed last in this history entry', () => {
    fc.assert(
      fc.property(actionsArbitrary, (actions) => {
        const browser = new Browser();
        for (const action of actions) {
          browser.act(action);
          expect(browser.box).toBe(browser.expected.get(browser.entry.name)?.text);
        }
      }),
      MANY,
    );
  });

  test('when events stop, box, list and address agree', () => {
    fc.assert(
      fc.property(actionsArbitrary, (actions) => {
        const browser = new Browser();
        for (const action of actions) browser.act(action);
        browser.act({ kind: 'render' });
        browser.pause();
        const expected = browser.expected.get(browser.entry.name) ?? EMPTY;
        expect(browser.box).toBe(expected.text);
        if (browser.entry.isOnPage) {
          expect(browser.entry.search).toBe(codec.format(expected));
          expect(browser.list).toEqual(expected);
        } else {
          expect(browser.entry.kept.trim()).toBe(expected.text.trim());
        }
      }),
      MANY,
    );
  });

  test('a choice makes one history entry, typing makes none', () => {
    fc.assert(
      fc.property(actionsArbitrary, (actions) => {
        const browser = new Browser();
        for (const action of actions) {
          const { index, entry } = browser;
          browser.act(action);
          const isChoice = action.kind === 'filter' || (action.kind === 'enter' && !entry.isOnPage);
          if (action.kind === 'travel') continue;
          expect(browser.index).toBe(index + (isChoice || action.kind === 'link' ? 1 : 0));
        }
      }),
      MANY,
    );
  });

  test('Back leads to what was typed, even if a choice came before the address followed', () => {
    const browser = new Browser();
    browser.act({ kind: 'link', isOnPage: true });
    for (const key of 'mamba') browser.act({ kind: 'key', key });
    browser.act({ kind: 'filter', filter: 'ssm' });
    expect(browser.entries.map(({ search }) => search)).toEqual(['&', 'mamba&', 'mamba&ssm']);
  });

  test('an address that says nothing new keeps the query that is there', () => {
    const browser = new Browser();
    browser.act({ kind: 'link', isOnPage: true });
    browser.act({ kind: 'key', key: 'm' });
    browser.pause();
    const query = selectQuery(browser.state);
    browser.act({ kind: 'enter' });
    browser.pause();
    expect(selectQuery(browser.state)).toEqual(query);
    browser.act({ kind: 'render' });
    expect(browser.list).toBe(selectQuery(browser.state));
  });
});
