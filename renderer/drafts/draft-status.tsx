import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { operations } from '../app/engine.ts';
import { useConnectionState } from '../app/use-connection-state.ts';
import { useWords } from '../app/words.ts';
import { DraftMenu } from './draft-menu.tsx';
import { drafts } from './drafts.ts';

/** In the status row: whether something typed is not saved, where it is meanwhile, and the way to it. */
export function DraftStatus({ className }: { className: string | undefined }) {
  const { t } = useWords();
  const { count, keptIn, isSent } = useSyncExternalStore(drafts.listen, () => drafts.summary);
  if (count === 0) return null;
  return (
    <DraftMenu>
      <button
        type="button"
        className={className}
        data-is-sent={isSent}
        title={t(keptIn === 'archive' ? 'drafts.inArchiveHow' : 'drafts.inMemoryHow')}
      >
        {t(keptIn === 'archive' ? 'drafts.unsaved' : 'drafts.inMemory')}
      </button>
    </DraftMenu>
  );
}

/** Keeps the drafts those of the archive that is open. */
export function useDraftsOfArchive(): void {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const opening = archive?.opening;
  const connection = useConnectionState();
  useQuery({
    queryKey: [...operations.drafts.list.queryKey(), opening],
    queryFn: async () => {
      await drafts.load();
      return opening;
    },
    enabled: opening !== undefined,
  });
  useEffect(() => {
    if (connection === 'open') drafts.sendAgain();
  }, [connection]);
  useEffect(() => {
    const send = (): void => drafts.sendAll();
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('pagehide', send);
      drafts.forget();
    };
  }, []);
}
