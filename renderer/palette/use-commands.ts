import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ProgramSettings } from '../../shared/settings/contract.ts';
import { engine, operations } from '../app/engine.ts';
import type { KeyName } from '../app/key-list.ts';
import { pageKeys, useOfferedKeys } from '../app/keys.ts';
import { isRailCollapsed } from '../app/layout.ts';
import { togglePrivacy, usePrivacy } from '../app/privacy.ts';
import { useRemembered } from '../app/remembered.ts';
import { redoLast, saidIfFailed, undoLast } from '../app/undo.ts';
import type { WordKey } from '../app/words.ts';
import { openAppointment } from '../appointments/shown-appointment.ts';
import { type ArchiveWish, wishOfArchivePage } from '../archive/archive-wish.ts';
import { useCloseArchive, useOpenSample } from '../archive/use-open-archive.ts';
import { openBalance } from '../balances/shown-balance.ts';
import { showCounterCard } from '../counter/shown-card.ts';
import { openSales } from '../sales/shown-sales.ts';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';

const undoInArchive = (): void => saidIfFailed(undoLast());
const redoInArchive = (): void => saidIfFailed(redoLast());

export interface Command {
  name: WordKey;
  /** What else it is looked for by. */
  otherNames?: WordKey;
  /** The key that does the same. */
  keyName?: KeyName;
  run(): void;
}

/** What can be done from here; what makes no sense now is left out. */
export function useCommands(onShowKeys: () => void): readonly Command[] {
  const navigate = useNavigate();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: settings } = useQuery(operations.settings.get.queryOptions());
  const offered = useOfferedKeys();
  const areNamesHidden = usePrivacy();
  const isCollapsed = useRemembered(isRailCollapsed);
  const { mutate: openSample } = useOpenSample();
  const { mutate: closeArchive } = useCloseArchive();
  // The same from key stroke to key stroke: what is found among them is worked out once for each.
  return useMemo(() => {
    const set = (change: Partial<ProgramSettings>) => () =>
      saidIfFailed(engine.settings.set(change).then(() => undefined));
    const wish = (asked: ArchiveWish) => () => {
      wishOfArchivePage(asked);
      void navigate({ to: '/archive' });
    };
    const hasArchive = archive != null;
    const isSample = archive?.isSample === true;
    const language = settings?.language ?? settings?.systemLanguage;

    const ofArchive: readonly Command[] = [
      {
        name: 'palette.commands.newCustomer',
        otherNames: 'palette.otherNames.newCustomer',
        keyName: 'newCustomer',
        run: () => {
          const ofPageShown = pageKeys.handlerOf('newCustomer');
          if (ofPageShown === undefined) void navigate({ to: '/customers', search: { customer: 'new' } });
          else ofPageShown();
        },
      },
      {
        name: 'palette.commands.quickEntry',
        keyName: 'quickEntry',
        run: () => (pageKeys.handlerOf('quickEntry') ?? openQuickEntry)(),
      },
      {
        name: 'palette.commands.sale',
        keyName: 'sale',
        run: () => (pageKeys.handlerOf('sale') ?? openSales)(),
      },
      {
        name: 'palette.commands.appointment',
        keyName: 'appointment',
        run: () => (pageKeys.handlerOf('appointment') ?? openAppointment)(),
      },
      {
        name: 'palette.commands.balance',
        keyName: 'balance',
        run: () => (pageKeys.handlerOf('balance') ?? openBalance)(),
      },
      {
        name: 'palette.commands.registration',
        run: () =>
          saidIfFailed(
            import('../registration/print-registration.tsx').then(({ printRegistration }) =>
              printRegistration(archive?.name ?? ''),
            ),
          ),
      },
      {
        name: 'palette.commands.ownFields',
        run: () => void navigate({ to: '/customers', search: { customer: 'fields' } }),
      },
      { name: 'palette.commands.counterCard', keyName: 'counterCard', run: () => showCounterCard() },
      { name: 'palette.commands.undo', keyName: 'undo', run: () => (pageKeys.handlerOf('undo') ?? undoInArchive)() },
      { name: 'palette.commands.redo', keyName: 'redo', run: () => (pageKeys.handlerOf('redo') ?? redoInArchive)() },
      { name: 'palette.commands.exportEverything', run: () => void navigate({ to: '/archive' }) },
      { name: 'palette.commands.checkArchive', run: wish({ kind: 'check' }) },
    ];
    const ofPage: readonly Command[] = [
      {
        name: 'palette.commands.exportTable',
        keyName: 'exportTable',
        run: () => pageKeys.handlerOf('exportTable')?.(),
      },
    ];
    const ofArchives: readonly Command[] = [
      {
        name: 'palette.commands.archive',
        otherNames: 'palette.otherNames.archive',
        keyName: 'archive',
        run: wish({ kind: 'choose' }),
      },
      { name: 'palette.commands.newArchive', run: wish({ kind: 'new' }) },
      ...(hasArchive
        ? [
            {
              name: 'palette.commands.saveCopy',
              otherNames: 'palette.otherNames.saveCopy',
              run: wish({ kind: 'copy' }),
            } as const,
            {
              name: isSample ? 'palette.commands.leaveSample' : 'palette.commands.closeArchive',
              run: () => closeArchive({}),
            } as const,
          ]
        : []),
      ...(isSample || language === undefined
        ? []
        : [{ name: 'palette.commands.sample', run: () => openSample({ language }) } as const]),
    ];
    const ofProgram: readonly Command[] = [
      {
        name: areNamesHidden ? 'palette.commands.showNames' : 'palette.commands.hideNames',
        keyName: 'privacy',
        run: togglePrivacy,
      },
      ...themes.filter(([theme]) => theme !== settings?.theme).map(([theme, name]) => ({ name, run: set({ theme }) })),
      ...languageNames
        .filter(([other]) => other !== language)
        .map(([other, name]) => ({ name, run: set({ language: other }) })),
      {
        name: isCollapsed ? 'palette.commands.uncollapseRail' : 'palette.commands.collapseRail',
        run: () => isRailCollapsed.set(!isCollapsed),
      },
      { name: 'palette.commands.keys', keyName: 'keys', run: onShowKeys },
    ];
    return [
      ...(hasArchive ? ofArchive : []),
      ...(offered.has('exportTable') ? ofPage : []),
      ...ofArchives,
      ...ofProgram,
    ];
  }, [archive, settings, offered, areNamesHidden, isCollapsed, navigate, openSample, closeArchive, onShowKeys]);
}

const themes = [
  ['light', 'palette.commands.lightTheme'],
  ['dark', 'palette.commands.darkTheme'],
  ['auto', 'palette.commands.systemTheme'],
] as const;

const languageNames = [
  ['zh-CN', 'palette.commands.chinese'],
  ['en', 'palette.commands.english'],
] as const;
