/** One address of each page, and of the states in which a page looks different. */
export const SITE_PAGES = [
  { name: 'explore', path: '/' },
  { name: 'explore-filtered', path: '/?q=linear&family=-transformer,linear-attention' },
  { name: 'explore-reading', path: '/?paper=mamba' },
  { name: 'explore-table', path: '/?view=table' },
  { name: 'explore-empty', path: '/?q=zzyzx' },
  { name: 'paper', path: '/papers/lasp-2' },
  { name: 'paper-unknown', path: '/papers/manba' },
  { name: 'compare', path: '/compare?papers=lasp-2,mamba,zeco' },
  { name: 'compare-empty', path: '/compare' },
  { name: 'lineage', path: '/insight/lineage' },
  { name: 'lineage-path', path: '/insight/lineage?focus=deltaproduct&to=mamba' },
  { name: 'cost', path: '/insight/cost' },
  {
    name: 'cost-memory',
    path: '/insight/cost?quantity=memory&preset=7b&window=2048&show=attention,window,ssm,hybrid&at=131072',
  },
  { name: 'gaps', path: '/insight/gaps' },
  { name: 'gaps-nearest', path: '/insight/gaps?gap=linear-rnn,video' },
  { name: 'library', path: '/library' },
  { name: 'about', path: '/about' },
  { name: 'not-found', path: '/no/such/page' },
] as const;
