import type { TFunction } from 'i18next';
import {
  wordsOfChannels,
  wordsOfDirections,
  wordsOfMoods,
  wordsOfTouchpoints,
} from '../../shared/timeline/contact-words.ts';

const codes = {
  touchpoints: wordsOfTouchpoints,
  channels: wordsOfChannels,
  directions: wordsOfDirections,
  moods: wordsOfMoods,
} as const;

/** The word of a code of a contact; a word of the owner's own stands for itself, whatever is in it. */
export function contactWord(translate: TFunction, of: keyof typeof codes, code: string): string {
  return Object.hasOwn(codes[of], code) ? translate(`timeline.${of}.${code}`) : code;
}
