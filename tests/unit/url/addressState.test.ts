import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectQuery } from '../../../src/url/addressState.ts';
import {
  actionArbitrary,
  codec,
  EMPTY,
  SimulatedBrowser,
} from '../../fixtures/simulatedBrowser.ts';

const MANY = { numRuns: 3000 };
const actionsArbitrary = fc.array(actionArbitrary, { maxLength: 40 });

describe('the address, for any sequence of events', () => {
  test('the box always shows what was typed last in this history entry', () => {
    fc.assert(
      fc.property(actionsArbitrary, (actions) => {
        const browser = new SimulatedBrowser();
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
        const browser = new SimulatedBrowser();
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
        const browser = new SimulatedBrowser();
        for (const action of actions) {
          const { index, entry } = browser;
          browser.act(action);
          const isChoice = action.kind === 'filter' || (action.kind === 'enter' && !entry.isOnPage);
          if (action.kind === 'travel') continue;
          const isLink = action.kind === 'link' || action.kind === 'fragment';
          expect(browser.index).toBe(index + (isChoice || isLink ? 1 : 0));
        }
      }),
      MANY,
    );
  });

  test('Back leads to what was typed, even if a choice came before the address followed', () => {
    const browser = new SimulatedBrowser();
    browser.act({ kind: 'link', isOnPage: true });
    for (const key of 'mamba') browser.act({ kind: 'key', key });
    browser.act({ kind: 'filter', filter: 'ssm' });
    expect(browser.entries.map(({ search }) => search)).toEqual(['&', 'mamba&', 'mamba&ssm']);
  });

  test('an address that says nothing new keeps the query that is there', () => {
    const browser = new SimulatedBrowser();
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

  test('what cannot be asked any more is left out in every entry, and the address follows', () => {
    const browser = new SimulatedBrowser();
    browser.act({ kind: 'link', isOnPage: true });
    for (const filter of ['ssm', 'rnn', 'ssm']) browser.act({ kind: 'filter', filter });
    browser.act({ kind: 'key', key: ' ' });
    browser.readAgain((query) => (query.filter === 'ssm' ? { ...query, filter: '' } : query));
    browser.pause();
    expect(browser.entry.search).toBe('&');
    expect(browser.box).toBe(' ');
    browser.act({ kind: 'travel', step: -1 });
    expect(browser.isWaiting).toBe(false);
    expect(selectQuery(browser.state).filter).toBe('rnn');
    browser.act({ kind: 'travel', step: -1 });
    browser.pause();
    expect(browser.entry.search).toBe('&');
  });
});
