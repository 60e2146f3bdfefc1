import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AppointmentOverlay } from '../../appointments/appointment-overlay.tsx';
import { BalanceOverlay } from '../../balances/balance-overlay.tsx';
import { CounterOverlay } from '../../counter/counter-overlay.tsx';
import { useDraftsOfArchive } from '../../drafts/draft-status.tsx';
import { UndoMergeOverlay } from '../../duplicates/undo-merge-overlay.tsx';
import { FactorScoresOverlay } from '../../factors/factor-scores-overlay.tsx';
import { AccountChangeOverlay } from '../../named-accounts/account-change-overlay.tsx';
import { PrintOverlay } from '../../print/print-overlay.tsx';
import { SalesOverlay } from '../../sales/sales-overlay.tsx';
import { useHostWindow } from '../../shell/use-host-window.ts';
import { QuickEntryOverlay } from '../../timeline/quick-entry-overlay.tsx';
import { shownLater } from '../../ui/shown-later.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useArchiveEpoch } from '../archive-shown.ts';
import { operations } from '../engine.ts';
import { isRailCollapsed } from '../layout.ts';
import { LoadingAhead } from '../loading-ahead.tsx';
import { rememberPageLeft } from '../page-left.ts';
import { rememberPage } from '../page-memory.ts';
import { useRemembered } from '../remembered.ts';
import { useConnectionState } from '../use-connection-state.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';
import { FrameOverlays } from './frame-overlays.ts';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { usePrivacyOnPage } from './use-privacy-on-page.ts';

const Palette = shownLater(async () => (await import('../../palette/palette.tsx')).Palette);
const KeysDialog = shownLater(async () => (await import('./keys-dialog.tsx')).KeysDialog);

type Overlay = 'palette' | 'keys' | null;

/** With another archive everything in it begins again: a form of the one before must not be saved into this one. */
export function Frame() {
  const epoch = useArchiveEpoch();
  const { pathname, search } = useLocation();
  useEffect(() => rememberPage(pathname, search), [pathname, search]);
  useFirstPageOf(epoch);
  return <FrameOfArchive key={epoch} />;
}

/** What an address says of one archive, as a number of a customer or a filter, means something else in another. */
function useFirstPageOf(epoch: number): void {
  const router = useRouter();
  const shown = useRef(epoch);
  useEffect(() => {
    if (shown.current === epoch) return;
    shown.current = epoch;
    const isOfArchive = router.state.matches.some(({ routeId }) => routeId === '/with-archive');
    if (isOfArchive) void router.navigate({ to: '/', replace: true });
  }, [epoch, router]);
}

function FrameOfArchive() {
  const { t } = useWords();
  const connection = useConnectionState();
  // Back from the file manager, where the archive's file may have been renamed, replaced or deleted.
  const { data: archive } = useQuery({ ...operations.archive.status.queryOptions(), refetchOnWindowFocus: 'always' });
  const { pathname } = useLocation();
  const routeId = useMatches({ select: (matches) => matches.at(-1)?.routeId });
  const isCollapsed = useRemembered(isRailCollapsed);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const hasArchive = archive != null;
  const showKeys = useCallback(() => setOverlay('keys'), []);
  const answerTo = useFrameKeys({
    hasArchive,
    togglePalette: () => setOverlay((now) => (now === 'palette' ? null : 'palette')),
    showKeys,
  });
  useHostWindow(answerTo, showKeys);
  usePrivacyOnPage();
  useDraftsOfArchive();
  const archiveId = archive?.id;
  useEffect(() => {
    if (archiveId !== undefined && pathname !== '/') rememberPageLeft(archiveId, pathname);
  }, [archiveId, pathname]);

  // Before an archive is open there is nothing to go to: the doors have the window to themselves.
  const isAtDoors = archive === null && pathname === '/archive';
  const overlays = useMemo(
    () => ({ openPalette: isAtDoors ? null : () => setOverlay('palette'), showKeys }),
    [isAtDoors, showKeys],
  );

  if (connection === 'ended') {
    return (
      <main className={classes.whole}>
        <EmptyState title={t('page.ended')}>{t('page.endedHow')}</EmptyState>
      </main>
    );
  }
  const close = (): void => setOverlay(null);
  return (
    <div
      className={classes.frame}
      data-rail={isAtDoors ? 'none' : isCollapsed ? 'collapsed' : 'wide'}
      data-page={routeId}
    >
      {!isAtDoors && <Rail />}
      <div className={classes.page}>
        <FrameOverlays value={overlays}>
          <Outlet />
        </FrameOverlays>
      </div>
      <StatusLine />
      <LoadingAhead />
      {overlay === 'palette' && <Palette onClose={close} onShowKeys={showKeys} />}
      {archive != null && <QuickEntryOverlay />}
      {archive != null && <SalesOverlay />}
      {archive != null && <AppointmentOverlay />}
      {archive != null && <BalanceOverlay />}
      {archive != null && <FactorScoresOverlay />}
      {archive != null && <AccountChangeOverlay />}
      {hasArchive && <CounterOverlay />}
      {hasArchive && <UndoMergeOverlay />}
      <PrintOverlay />
      {overlay === 'keys' && <KeysDialog onClose={close} />}
    </div>
  );
}
