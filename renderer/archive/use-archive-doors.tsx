import { type ReactNode, useState } from 'react';
import { isFailure } from '../app/failure.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.ts';
import { useArchiveWish } from './archive-wish.ts';
import { NewArchivePanel } from './new-archive-panel.tsx';
import { OpenArchivePanel } from './open-archive-panel.tsx';
import { useOpenArchive } from './use-open-archive.ts';

interface ChosenArchive {
  token: string;
  name: string;
}

type OpenPanel = { kind: 'new' } | { kind: 'copy' } | { kind: 'open'; locked: ChosenArchive | null } | null;

export interface ArchiveDoors {
  makeNew(): void;
  choose(): void;
  saveCopy(): void;
  /** A recent one, or the one the program was left with. */
  openKnown(known: ChosenArchive): void;
  isOpening: boolean;
  /** Of an archive that did not open and asks for nothing. */
  error: Error | null;
  panel: ReactNode;
}

interface DoorsSetting {
  /** Is asked for its passphrase at once. */
  locked?: ChosenArchive | null;
  /** Asks where a copy of the open archive is to go; absent where none is open. */
  copyPanel?: (onClose: () => void) => ReactNode;
}

/** The ways to an archive, the same on the start screen and on the page of the open one, and the way to a copy of that. */
export function useArchiveDoors({ locked = null, copyPanel }: DoorsSetting = {}): ArchiveDoors {
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

  useArchiveWish(['new', 'choose', 'open', 'copy'], (wish) => {
    if (wish.kind === 'new' || wish.kind === 'copy') setPanel({ kind: wish.kind });
    else if (wish.kind === 'choose') void choose().catch(showFailure);
    else openChosen(wish.archive);
  });

  const panelOf = (opened: OpenPanel): ReactNode => {
    switch (opened?.kind) {
      case 'new':
        return <NewArchivePanel onClose={closePanel} />;
      case 'open':
        return <OpenArchivePanel key={opened.locked?.token ?? ''} locked={opened.locked} onClose={closePanel} />;
      case 'copy':
        return copyPanel?.(closePanel);
      case undefined:
        return undefined;
    }
  };

  return {
    makeNew: () => setPanel({ kind: 'new' }),
    choose: () => void choose().catch(showFailure),
    saveCopy: () => setPanel({ kind: 'copy' }),
    openKnown: openChosen,
    isOpening: open.isPending,
    error: panel?.kind === 'open' ? null : open.error,
    panel: panelOf(panel),
  };
}
