import type { ChosenFile } from '../../shared/host.ts';
import { createWishes } from '../app/wish.ts';

/** What the window's menu or the system asks of the archive page: it is gone to first, and does it when it is shown. */
export type ArchiveWish =
  | { kind: 'new' }
  | { kind: 'choose' }
  | { kind: 'copy' }
  | { kind: 'open'; archive: Pick<ChosenFile, 'token' | 'name'> }
  | { kind: 'check' };

const wishes = createWishes<ArchiveWish>();

export const wishOfArchivePage = wishes.ask;

/** Does what was asked, once; a later wish takes the place of one that no one has taken. */
export function useArchiveWish<Kind extends ArchiveWish['kind']>(
  kinds: readonly Kind[],
  fulfil: (wish: Extract<ArchiveWish, { kind: Kind }>) => void,
): void {
  const isOwn = (wish: ArchiveWish): wish is Extract<ArchiveWish, { kind: Kind }> =>
    kinds.some((kind) => kind === wish.kind);
  wishes.useWish(isOwn, fulfil);
}
