/** What a customer waits for an answer to. `inVain`: wanted to buy and not found; `promise`: the shop said it would. */
export const caseKinds = ['complaint', 'request', 'question', 'inVain', 'suggestion', 'promise'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What a case is about. An owner's own word may stand in place of a code. */
export const caseFactors = [
  'waiting',
  'warmth',
  'quality',
  'price',
  'choice',
  'surroundings',
  'mistake',
  'delivery',
  'cleanliness',
  'noise',
] as const;
export type CaseFactor = (typeof caseFactors)[number];

export const caseOutcomes = ['putRight', 'explained', 'couldNot', 'takenUp', 'notTakenUp'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** How a case of each kind can end, the usual one first. */
export const outcomesOfKind: Readonly<Record<CaseKind, readonly CaseOutcome[]>> = {
  complaint: ['putRight', 'explained', 'couldNot'],
  request: ['putRight', 'explained', 'couldNot'],
  question: ['explained', 'putRight', 'couldNot'],
  inVain: ['putRight', 'couldNot'],
  suggestion: ['takenUp', 'notTakenUp', 'explained'],
  promise: ['putRight', 'couldNot'],
};
