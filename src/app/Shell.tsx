import { Suspense, useCallback, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { CompareTray } from '../compare/CompareTray.tsx';
import { forgetEmptied } from '../compare/compareStore.ts';
import { useIsTrayShown } from '../compare/useTray.ts';
import { useTrayPath } from '../compare/useTrayPath.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { DigestMenu } from '../digests/menu/DigestMenu.tsx';
import { SearchBox } from '../explore/filters/SearchBox.tsx';
import { listInsightPages } from '../insight/insightPages.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import { applySavedCount } from '../storage/rootState.ts';
import { later } from '../ui/later.tsx';
import { MissingSheet } from '../ui/MissingSheet.tsx';
import { WhenIdle } from '../ui/WhenIdle.tsx';
import { aboutPath, comparePath, explorePath, insightPath, libraryPath } from '../url/paths.ts';
import { ExploreAddressContext, useExploreAddress } from '../url/useExploreQuery.ts';
import { UpdateNotice } from './offline/UpdateNotice.tsx';
import { useUpdate } from './offline/useUpdate.ts';
import styles from './Shell.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useDocumentHead } from './useDocumentHead.ts';
import { useNavigationFocus } from './useNavigationFocus.ts';
import { useScrollRestoration } from './useScrollRestoration.ts';
import { useShortcuts } from './useShortcuts.ts';

const ListParts = later(async () => (await import('../digests/ListParts.tsx')).ListParts);
const PaperNews = later(async () => (await import('./PaperNews.tsx')).PaperNews);
const StorageFaults = later(async () => (await import('./StorageFaults.tsx')).StorageFaults);
const ShortcutSheet = later(
  async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet,
  ({ isOpen, onClose }) => (
    <MissingSheet title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose} />
  ),
);

// The parts that take nothing from the shell: a filter renders the shell again, but none of them.
const BRAND = (
  <div className={styles.start}>
    <NavLink to={explorePath()} className={styles.brand ?? ''} end>
      <Logo />
      Collate
    </NavLink>
    <DigestMenu />
  </div>
);
const SEARCH = <SearchBox />;
const NAVIGATION = (
  <nav className={styles.nav} aria-label="Pages">
    <PageLinks />
    <ThemeMenu />
  </nav>
);
// A fault is told when the page is idle: its words are not part of the first screen.
const STORAGE_FAULTS = <WhenIdle part={StorageFaults} />;
const PAPER_NEWS = <WhenIdle part={PaperNews} />;
const PAGE = <Outlet />;
const TRAY = <CompareTray />;
// Files are dropped on a page that has been looked at: this waits for the rest of it.
const LISTS = <WhenIdle part={ListParts} />;

/** What every page shares: header with the search box, main region, compare tray, announcements. */
export function Shell() {
  const { taxonomy } = useCorpus();
  const address = useExploreAddress(taxonomy);
  useScrollRestoration();
  useDocumentHead();
  const announcement = useNavigationFocus();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const closeSheet = useCallback(() => setSheetOpen(false), []);
  const [wasSheetOpened, setSheetOpened] = useState(false);
  useShortcuts({
    onHelp: () => {
      setSheetOpened(true);
      setSheetOpen(true);
    },
  });
  const update = useUpdate();
  const hasTray = useIsTrayShown();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an emptied tray is not the next page's matter.
  useEffect(forgetEmptied, [pathname]);
  const isComparing = pathname === comparePath();
  const isWide = isComparing || address.rendered.isExploring;
  return (
    <ExploreAddressContext value={address}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.header}>
        {BRAND}
        {SEARCH}
        {NAVIGATION}
      </header>
      <UpdateNotice update={update} isAboveTray={hasTray && !isComparing} />
      <main id="main" className={styles.main} data-wide={isWide || undefined}>
        {STORAGE_FAULTS}
        {PAGE}
      </main>
      {isComparing ? null : TRAY}
      {LISTS}
      {PAPER_NEWS}
      {wasSheetOpened ? (
        <Suspense>
          <ShortcutSheet isOpen={isSheetOpen} onClose={closeSheet} />
        </Suspense>
      ) : null}
      <div className="visually-hidden" role="status">
        {announcement}
      </div>
    </ExploreAddressContext>
  );
}

function PageLinks() {
  const savedCount = useLibraryStore((state) => state.saved.length);
  const trayPath = useTrayPath();
  const [firstInsight] = listInsightPages(useCorpus());
  const isInsight = useLocation().pathname.startsWith('/insight/');
  useEffect(() => applySavedCount(savedCount), [savedCount]);
  return (
    <>
      <NavLink to={explorePath()} end>
        Explore
      </NavLink>
      <NavLink to={trayPath}>Compare</NavLink>
      {firstInsight === undefined ? null : (
        <Link to={insightPath(firstInsight)} aria-current={isInsight ? 'page' : undefined}>
          Insight
        </Link>
      )}
      <NavLink to={libraryPath} className={styles.library ?? ''}>
        Library
        {savedCount > 0 ? <span className={styles.count}>{savedCount}</span> : null}
      </NavLink>
      <NavLink to={aboutPath}>About</NavLink>
    </>
  );
}

function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <rect x="3" y="4" width="7" height="16" rx="1.5" />
      <rect x="14" y="4" width="7" height="16" rx="1.5" />
    </svg>
  );
}
