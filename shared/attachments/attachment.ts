export interface Attachment {
  id: number;
  /** Fit to be shown and to be saved under. */
  name: string;
  /** Told by the content, not by the name; '' where it is none that the program knows. */
  mediaType: string;
  byteCount: number;
  addedAt: number;
}

/** Larger files make every backup of the archive slow. */
export const largestAttachmentBytes = 20 * 1024 * 1024;

/** Pictures that the page can draw. */
const pictureMediaTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'] as const;

/** Whether a file can be shown as a picture. */
export function isPicture({ mediaType }: Pick<Attachment, 'mediaType'>): boolean {
  return (pictureMediaTypes as readonly string[]).includes(mediaType);
}
