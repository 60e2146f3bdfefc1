import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../shared/attachments/attachment.ts';
import { operations } from '../app/engine.ts';
import { pictureOf, thumbnailOf } from './thumbnail.ts';

type Picture = Pick<Attachment, 'id' | 'addedAt'>;

/** Bytes never change, so they are asked for once; never taken for those of another archive. */
function usePictureKey(name: string, picture: Picture | null): readonly unknown[] {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  return [name, archive?.id, picture?.id, picture?.addedAt];
}

/** A small picture; not before `isWanted`. */
export function useThumbnail(picture: Picture | null, isWanted = true) {
  return useQuery({
    queryKey: usePictureKey('thumbnail', picture),
    queryFn: () => (picture === null ? '' : thumbnailOf(picture.id)),
    enabled: picture !== null && isWanted,
  });
}

/** The whole picture, let go when it is closed. */
export function usePicture(picture: Picture) {
  return useQuery({
    queryKey: usePictureKey('picture', picture),
    queryFn: () => pictureOf(picture.id),
    gcTime: 0,
  });
}
