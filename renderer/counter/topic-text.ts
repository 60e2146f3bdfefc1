import type { Words } from '../app/words.ts';

/** The topic of a preference in words; one of the owner's own as it is written. */
export function topicText(topic: string, { find }: Words): string {
  return topic === '' ? '' : (find(`preferences.topics.${topic}`) ?? topic);
}
