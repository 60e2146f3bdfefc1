import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { HostWindowListener } from '../../shared/host.ts';
import type { MenuCommand } from '../../shared/shell/menu-command.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import { operations } from '../app/engine.ts';
import { railPages } from '../app/frame/rail-pages.ts';
import type { FrameAnswer } from '../app/frame/use-frame-keys.ts';
import { host } from '../app/host.ts';
import { useOfferedKeys } from '../app/keys.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { wishOfArchivePage } from '../archive/archive-wish.ts';
import { useDueState } from './use-due-state.ts';
import { useMenuCommands } from './use-menu-commands.ts';

/** Where the program has a window of its own: tells it how the page stands, and does what its menu asks. */
export function useHostWindow(answerTo: FrameAnswer, showKeys: () => void): void {
  const navigate = useNavigate();
  const run = useMenuCommands(answerTo, showKeys);
  const state = usePageState();
  const latest = useRef<HostWindowListener>(null);
  useEffect(() => {
    latest.current = {
      menuCommand: (command: MenuCommand) => run(command),
      archiveOffered: (archive) => {
        wishOfArchivePage({ kind: 'open', archive });
        void navigate({ to: '/archive' });
      },
    };
  });
  useEffect(
    () =>
      host.window?.listen({
        menuCommand: (command) => latest.current?.menuCommand(command),
        archiveOffered: (archive) => latest.current?.archiveOffered(archive),
      }),
    [],
  );
  // After the listener: an archive that waits for the page is offered as soon as the page has said how it stands.
  const asText = state === null ? null : JSON.stringify(state);
  useEffect(() => {
    if (asText !== null) host.window?.tellPageState(JSON.parse(asText) as PageState);
  }, [asText]);
}

/** Null until the archive and the settings are known. */
function usePageState(): PageState | null {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: settings } = useQuery(operations.settings.get.queryOptions());
  const offered = useOfferedKeys();
  const areNamesHidden = usePrivacy();
  const due = useDueState();
  if (archive === undefined || settings === undefined) return null;
  return {
    language,
    theme: settings.theme,
    archive: archive === null ? null : { name: archive.name, isSample: archive.isSample },
    pages: railPages.map(({ name }) => t(name)),
    offers: (['exportTable', 'previousCustomer', 'nextCustomer'] as const).filter((name) => offered.has(name)),
    areNamesHidden,
    due,
  };
}
