import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyFragment, tidyPathname } from '../../../src/url/pathForms.ts';

describe('the one form of a path', () => {
  it.each([
    ['/', '/', '/'],
    ['/index.html', '/', '/'],
    ['/about/', '/', '/about'],
    ['/about.html', '/', '/about'],
    ['/papers/mamba//', '/', '/papers/mamba'],
    ['/papers/s4.html', '/', '/papers/s4'],
    ['/papers/index', '/', '/papers'],
    ['/papers/MAMBA', '/', '/papers/mamba'],
    ['/Papers/LASP-2.HTML', '/', '/papers/lasp-2'],
    ['/Collate/About', '/Collate/', '/Collate/about'],
    ['/collate/', '/collate/', '/collate/'],
    ['/collate/index.html', '/collate/', '/collate/'],
    ['/collate/papers/mamba/', '/collate/', '/collate/papers/mamba'],
    ['/elsewhere/', '/collate/', '/elsewhere/'],
  ])('of %s under %s is %s', (pathname, base, tidy) => {
    expect(tidyPathname(pathname, base)).toBe(tidy);
  });

  it('stays under the base', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        expect(tidyPathname(`/collate${path}`, '/collate/')).toMatch(/^\/collate/u);
      }),
    );
  });
});

describe('the one form of a fragment', () => {
  it.each([
    ['#/Papers/LASP-2/?q=SSM#Words', '#/papers/lasp-2?q=SSM#Words'],
    ['#/', '#/'],
    ['#/?q=Mamba', '#/?q=Mamba'],
    ['#Main', '#Main'],
    ['', ''],
  ])('of %s is %s', (fragment, tidy) => {
    expect(tidyFragment(fragment)).toBe(tidy);
  });
});
