import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ChosenFile } from '../../shared/host.ts';

/** What the window's menu or the system asks of the archive page: it is gone to first, and does it when it is shown. */
export type ArchiveWish =
  | { kind: 'new' }
  | { kind: 'choose' }
  | { kind: 'copy' }
  | { kind: 'open'; archive: Pick<ChosenFile, 'token' | 'name'> }
  | { kind: 'check' };

let wish: ArchiveWish | null = null;
const listeners = new Set<() => void>();

export function wishOfArchivePage(asked: ArchiveWish): void {
  wish = asked;
  for (const listener of listeners) listener();
}

/** Does what was asked, once; a later wish takes the place of one that no one has taken. */
export function useArchiveWish<Kind extends ArchiveWish['kind']>(
  kinds: readonly Kind[],
  fulfil: (wish: Extract<ArchiveWish, { kind: Kind }>) => void,
): void {
  const latest = useRef(fulfil);
  useEffect(() => {
    latest.current = fulfil;
  });
  const asked = useSyncExternalStore(listen, () => wish);
  const isOurs = asked !== null && kinds.some((kind) => kind === asked.kind);
  useEffect(() => {
    if (!isOurs || wish !== asked) return;
    wish = null;
    latest.current(asked as Extract<ArchiveWish, { kind: Kind }>);
  }, [asked, isOurs]);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
