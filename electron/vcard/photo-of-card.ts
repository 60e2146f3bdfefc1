import { isPicture, largestAttachmentBytes } from '../../shared/attachments/attachment.ts';
import { mediaTypeOf } from '../attachments/media-type.ts';
import { type FileToKeep, fileToKeep } from '../attachments/read-files-to-keep.ts';

/** The picture of a card as the archive keeps it; null where it is none that the page can draw, or too large. */
export function photoToKeep(base64: string): FileToKeep | null {
  const content = Buffer.from(base64, 'base64');
  const mediaType = mediaTypeOf(content);
  if (!isPicture({ mediaType }) || content.length > largestAttachmentBytes) return null;
  return fileToKeep(`photo.${mediaType.slice('image/'.length).replace('jpeg', 'jpg')}`, content);
}
