/**
 * What a preference is about; an owner may use words of their own next to these. `talk`: what they like to talk about, or
 * what is better left unsaid.
 */
export const preferenceTopics = [
  'drink',
  'food',
  'seat',
  'size',
  'health',
  'habit',
  'people',
  'taboo',
  'talk',
] as const;
export type PreferenceTopic = (typeof preferenceTopics)[number];
