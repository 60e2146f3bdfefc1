import { contactChannels, type Mood, moods, touchpoints } from '../../shared/timeline/contact-codes.ts';
import type { Words } from '../app/words.ts';

/** How one met; where that is not known, that there was a contact. */
export function contactTitle(words: Pick<Words, 't'>, touchpoint: string): string {
  return touchpoint === '' ? words.t('timeline.contact') : touchpointText(words, touchpoint);
}

/** A code has its word, an owner's word stays as it is; '' where it is not known. */
export function touchpointText({ t }: Pick<Words, 't'>, touchpoint: string): string {
  const code = touchpoints.find((known) => known === touchpoint);
  return code === undefined ? touchpoint : t(`timeline.touchpoints.${code}`);
}

/** As `touchpointText`. */
export function channelText({ t }: Pick<Words, 't'>, channel: string): string {
  const code = contactChannels.find((known) => known === channel);
  return code === undefined ? channel : t(`timeline.channels.${code}`);
}

/** '' where no mood was written down. */
export function moodText({ t }: Pick<Words, 't'>, mood: string): string {
  const code: Mood | undefined = moods.find((known) => known === mood);
  return code === undefined ? mood : t(`timeline.moods.${code}`);
}
