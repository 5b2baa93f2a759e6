import { describe, expect, test } from 'vitest';
import { isSameScreen } from '../../../src/url/sameScreen.ts';

function address(path: string): { pathname: string; search: string } {
  const { pathname, search } = new URL(path, 'https://collate.example');
  return { pathname, search };
}

describe('two addresses are one screen', () => {
  test.each([
    ['/', '/?family=ssm', '/'],
    ['/?q=mamba&family=ssm', '/?sort=newest', '/'],
    ['/?view=table', '/?view=table&year=2023..', '/'],
    ['/?paper=mamba', '/?paper=mamba&code=yes', '/'],
    ['/collate/', '/collate?family=ssm', '/collate/'],
  ])('%s and %s, where the site lives at %s', (from, to, base) => {
    expect(isSameScreen(address(from), address(to), base)).toBe(true);
    expect(isSameScreen(address(to), address(from), base)).toBe(true);
  });
});

describe('two addresses are not one screen', () => {
  test.each([
    ['a table is drawn by other code', '/', '/?view=table', '/'],
    ['a pane opens', '/', '/?paper=mamba', '/'],
    ['another paper is in the pane', '/?paper=s4', '/?paper=mamba', '/'],
    ['another page', '/', '/about', '/'],
    ['other pages know no filters', '/insight/cost', '/insight/cost?d=64', '/'],
    ['the page of another site', '/', '/?family=ssm', '/collate/'],
  ])('%s: %s and %s', (_, from, to, base) => {
    expect(isSameScreen(address(from), address(to), base)).toBe(false);
    expect(isSameScreen(address(to), address(from), base)).toBe(false);
  });
});
