import type { PageName } from '../../src/url/pages.ts';
import { PAGES } from '../../src/url/pages.ts';

interface PageState {
  readonly name: string;
  /** What follows the path of the page: a query, or a paper's id. */
  readonly rest?: string;
}

/** Of each page one state, and those in which it looks different. */
const STATES: Readonly<Record<PageName, readonly PageState[]>> = {
  explore: [
    { name: 'explore' },
    { name: 'explore-filtered', rest: '?q=linear&family=-transformer,linear-attention' },
    { name: 'explore-reading', rest: '?paper=mamba' },
    { name: 'explore-table', rest: '?view=table' },
    { name: 'explore-empty', rest: '?q=zzyzx' },
  ],
  paper: [
    { name: 'paper', rest: 'lasp-2' },
    { name: 'paper-unknown', rest: 'manba' },
  ],
  compare: [{ name: 'compare', rest: '?papers=lasp-2,mamba,zeco' }, { name: 'compare-empty' }],
  cost: [
    { name: 'cost' },
    {
      name: 'cost-memory',
      rest: '?quantity=memory&preset=7b&window=2048&show=attention,window,ssm,hybrid&at=131072',
    },
  ],
  claims: [
    { name: 'claims' },
    { name: 'claims-filtered', rest: '?against=ssm&given=number&group=quantity' },
    { name: 'contradictions', rest: '?view=contradictions' },
  ],
  gaps: [{ name: 'gaps' }, { name: 'gaps-nearest', rest: '?gap=linear-rnn,video' }],
  lineage: [{ name: 'lineage' }, { name: 'lineage-path', rest: '?focus=deltaproduct&to=mamba' }],
  library: [{ name: 'library' }],
  open: [{ name: 'open' }],
  about: [{ name: 'about' }],
  notFound: [{ name: 'not-found', rest: 'no/such/page' }],
};

/** The addresses of which screenshots are taken, and on which every page is checked. */
export const SITE_PAGES = (Object.keys(STATES) as PageName[]).flatMap((page) =>
  STATES[page].map(({ name, rest = '' }) => ({
    name,
    path: `${PAGES[page].path.replace(/:id|\*/u, '').replace(/^$/u, '/')}${rest}`,
  })),
);
