import { type NoticeText, showDone, showFailure } from './show-notice.ts';

/** Puts a text on the clipboard and says so, or says why it could not. Resolves to whether it is there. */
export async function copyText(text: string, saidWhenDone: NoticeText): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    showFailure(error);
    return false;
  }
  showDone(saidWhenDone);
  return true;
}
