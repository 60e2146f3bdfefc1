// Apart from the contract, so that the page need not load how questions are checked to know them.

/** Fields of which the merged customer has one value. */
export const mergeFields = [
  'name',
  'kind',
  'called',
  'birthday',
  'howToTalk',
  'source',
  'consent',
  'company',
  'referredBy',
  'photo',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Of these the merged customer keeps both customers' entries, or one's. */
export const mergeLists = ['phones', 'emails', 'wechats', 'addresses'] as const;
export type MergeList = (typeof mergeLists)[number];
