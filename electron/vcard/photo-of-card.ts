import { isPicture, largestAttachmentBytes } from '../../shared/attachments/attachment.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';
import { type FileToKeep, fileToKeep } from '../attachments/read-files-to-keep.ts';

/** The picture of a card as the archive keeps it; null where it is none that the page can draw, or too large. */
export function photoToKeep(base64: string): FileToKeep | null {
  if (!isPhotoKept(base64)) return null;
  const content = Buffer.from(base64, 'base64');
  const mediaType = mediaTypeOf(content);
  return fileToKeep(`photo.${mediaType.slice('image/'.length).replace('jpeg', 'jpg')}`, content);
}

/** Enough of a file to know its kind by, in base64. */
const charactersToMediaType = 5_464;

/** Whether the archive keeps it, told without taking the whole of it apart. */
export function isPhotoKept(base64: string): boolean {
  const mediaType = mediaTypeOf(Buffer.from(base64.slice(0, charactersToMediaType), 'base64'));
  return isPicture({ mediaType }) && Buffer.byteLength(base64, 'base64') <= largestAttachmentBytes;
}
