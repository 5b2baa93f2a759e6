import { Suspense, useCallback, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { CompareTray } from '../compare/CompareTray.tsx';
import { useCompareStore } from '../compare/compareStore.ts';
import { useTrayPath } from '../compare/useTrayPath.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { useUnkeptListStore } from '../digests/kept/unkeptListStore.ts';
import { DigestMenu } from '../digests/menu/DigestMenu.tsx';
import { SearchBox } from '../explore/filters/SearchBox.tsx';
import { listInsightPages } from '../insight/insightPages.ts';
import { useLibraryStore } from '../library/libraryStore.ts';
import { applySavedCount } from '../storage/rootState.ts';
import { describeStorageFault, useStorageFaultStore } from '../storage/storageFaultStore.ts';
import { AtRest } from '../ui/AtRest.tsx';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
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
const ShortcutSheet = later(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet);

// The parts that take nothing from the shell: a filter draws the shell again, but none of them.
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
const STORAGE_FAULTS = <StorageFaults />;
const PAGE = <Outlet />;
const TRAY = <CompareTray />;
// Files are dropped on a page that has been looked at: this waits for the rest of it.
const LISTS = <AtRest part={ListParts} />;

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
  const hasTray = useCompareStore(({ paperIds, before }) => paperIds.length > 0 || before !== null);
  const { pathname } = useLocation();
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
      <NavLink to={aboutPath()}>About</NavLink>
    </>
  );
}

/** What went wrong with the browser's storage, until the reader has read it. */
function StorageFaults() {
  const faults = useStorageFaultStore((state) => state.faults);
  const dismiss = useStorageFaultStore((state) => state.dismiss);
  const unkept = useUnkeptListStore((state) => state.list);
  if (unkept !== null) {
    return (
      <div className={styles.fault} role="alert">
        <p>
          {unkept.reason} “{unkept.corpus.digest.name}” is open until this page is closed or
          reloaded.
        </p>
      </div>
    );
  }
  if (faults.length === 0) return null;
  return (
    <div className={styles.fault} role="alert">
      {faults.map((fault) => (
        <p key={`${fault.key} ${fault.kind}`}>{describeStorageFault(fault)}</p>
      ))}
      <Button kind="outline" onClick={dismiss}>
        Understood
      </Button>
    </div>
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
