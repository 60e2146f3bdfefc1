import type { Preference } from './contract.ts';

/** The lists in which preferences are read, in the order in which one needs them when the customer comes. */
const preferenceLists = ['avoids', 'ask', 'justDo', 'likes', 'talkAbout'] as const;
export type PreferenceList = (typeof preferenceLists)[number];

/** `likes`: what no one has said how to deal with. */
export function listOfPreference({
  kind,
  topic,
  manner,
}: Pick<Preference, 'kind' | 'topic' | 'manner'>): PreferenceList {
  if (kind === 'avoids') return 'avoids';
  if (topic === 'talk') return 'talkAbout';
  if (manner === '') return 'likes';
  return manner === 'ask' ? 'ask' : 'justDo';
}
