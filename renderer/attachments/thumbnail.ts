import { engine } from '../app/engine.ts';

const longestSidePixels = 192;

/** A picture made small before it is kept: the whole one is asked for again when it is opened. */
export async function thumbnailOf(attachmentId: number): Promise<string> {
  const { mediaType, base64 } = await engine.attachments.picture({ id: attachmentId });
  const whole = await createImageBitmap(new Blob([bytesOf(base64)], { type: mediaType }));
  const scale = Math.min(1, longestSidePixels / Math.max(whole.width, whole.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(whole.width * scale));
  canvas.height = Math.max(1, Math.round(whole.height * scale));
  canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  return canvas.toDataURL('image/webp', 0.85);
}

/** The whole picture, to be drawn. */
export async function pictureOf(attachmentId: number): Promise<string> {
  const { mediaType, base64 } = await engine.attachments.picture({ id: attachmentId });
  return `data:${mediaType};base64,${base64}`;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
