import { type ReactNode, useState } from 'react';
import { isFailure } from '../app/failure.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.tsx';
import { useArchiveWish } from './archive-wish.ts';
import { NewArchivePanel } from './new-archive-panel.tsx';
import { OpenArchivePanel } from './open-archive-panel.tsx';
import { useOpenArchive } from './use-open-archive.ts';

interface ChosenArchive {
  token: string;
  name: string;
}

type OpenPanel = { kind: 'new' } | { kind: 'open'; locked: ChosenArchive | null } | null;

export interface ArchiveDoors {
  makeNew(): void;
  choose(): void;
  /** One of late, or the one the program was left with. */
  openKnown(known: ChosenArchive): void;
  isOpening: boolean;
  /** Of an archive that did not open and asks for nothing. */
  error: Error | null;
  panel: ReactNode;
}

/** The ways to an archive, the same on the start screen and on the page of the open one. `locked` is asked for its passphrase at once. */
export function useArchiveDoors(locked: ChosenArchive | null = null): ArchiveDoors {
  const open = useOpenArchive();
  const [panel, setPanel] = useState<OpenPanel>(locked === null ? null : { kind: 'open', locked });
  const closePanel = (): void => setPanel(null);

  const openChosen = (chosen: ChosenArchive): void =>
    open.mutate(
      { token: chosen.token },
      {
        onError: (error) => {
          if (isFailure(error, 'ARCHIVE_LOCKED_OR_FOREIGN')) setPanel({ kind: 'open', locked: chosen });
        },
      },
    );

  const choose = async (): Promise<void> => {
    if (host.chooseArchive === null) {
      setPanel({ kind: 'open', locked: null });
      return;
    }
    const chosen = await host.chooseArchive();
    if (chosen !== null) openChosen(chosen);
  };

  useArchiveWish(['new', 'choose', 'open'], (wish) => {
    if (wish.kind === 'new') setPanel({ kind: 'new' });
    else if (wish.kind === 'choose') void choose().catch(showFailure);
    else openChosen(wish.archive);
  });

  return {
    makeNew: () => setPanel({ kind: 'new' }),
    choose: () => void choose().catch(showFailure),
    openKnown: openChosen,
    isOpening: open.isPending,
    error: panel?.kind === 'open' ? null : open.error,
    panel:
      panel?.kind === 'new' ? (
        <NewArchivePanel onClose={closePanel} />
      ) : panel?.kind === 'open' ? (
        <OpenArchivePanel key={panel.locked?.token ?? ''} locked={panel.locked} onClose={closePanel} />
      ) : undefined,
  };
}
