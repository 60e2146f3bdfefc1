import type { EvidenceCode } from '../../factors/evidence-words.ts';
import type { FactorRowKind } from '../../factors/factor-rows.ts';
import type { Factor } from '../../factors/factors.ts';

/** Plural forms of a sentence, or one form. */
type Said<Code extends string> = { [Key in Code]: string } | { [Key in `${Code}_one` | `${Code}_other`]: string };
type EvidenceSentences = { [Code in EvidenceCode]: Said<Code> }[EvidenceCode];

const evidence = {
  given: 'scored by the shop on {{day}}',
  givenBecause: '{{reason}} (scored by the shop on {{day}})',
  notKnownToOwner: 'asked on {{day}}: not known',
  daysInYears_one: '{{days}} visits in {{count}} year',
  daysInYears_other: '{{days}} visits in {{count}} years',
  daysInMonths_one: '{{days}} visits in {{count}} month',
  daysInMonths_other: '{{days}} visits in {{count}} months',
  fewDays_one: 'bought on {{count}} day: too few to tell',
  fewDays_other: 'bought on {{count}} days: too few to tell',
  everyDay: 'comes every day',
  everyGap_one: 'comes every {{count}} day',
  everyGap_other: 'comes every {{count}} days',
  sameMonths_one: 'comes in the same {{count}} month each year',
  sameMonths_other: 'comes in the same {{count}} months each year',
  everyMonth: 'comes all the year round',
  cameAgain_one: 'came back after {{stayed}} of {{count}} problem',
  cameAgain_other: 'came back after {{stayed}} of {{count}} problems',
  tooEarly_one: '{{count}} recent problem, too early to tell',
  tooEarly_other: '{{count}} recent problems, too early to tell',
  noFault: 'never had a problem with us: not known',
  suggested_one: '{{count}} suggestion, {{takenUp}} taken up',
  suggested_other: '{{count}} suggestions, {{takenUp}} taken up',
  suggestedBefore: 'none in two years, some before: not known',
  noSuggestion: 'no suggestion in two years',
  fewSuggestions: 'the shop has noted fewer than {{count}} suggestions: not known',
  brought_one: 'brought {{count}} customer',
  brought_other: 'brought {{count}} customers',
  broughtNobody: 'brought nobody',
  sourcesUnknown: 'where new customers come from is seldom noted: not known',
  paid_one: '{{count}} bill, {{onTime}} paid on time; days late on average: {{late}}',
  paid_other: '{{count}} bills, {{onTime}} paid on time; days late on average: {{late}}',
  noCredit: 'pays at once: not known',
  sways_one: 'close to {{count}} other customer',
  sways_other: 'close to {{count}} other customers',
  leads_one: 'leads {{count}} group',
  leads_other: 'leads {{count}} groups',
  wroteReviews_one: 'wrote {{count}} review',
  wroteReviews_other: 'wrote {{count}} reviews',
  noInfluence: 'nothing on record: not known',
} satisfies EvidenceSentences;

/** What money does not show of a customer. */
export const factors = {
  names: {
    loyalty: 'Loyalty',
    stability: 'Steadiness',
    tolerance: 'Forgiving',
    suggestions: 'Suggestions',
    referrals: 'Referrals',
    credit: 'Credit',
    influence: 'Influence',
  } satisfies Record<Factor, string>,
  /** Why a factor counts. */
  reasons: {
    loyalty: 'Has been coming for years, often, and lately too: the customers who stay pay the rent.',
    stability: 'Comes regularly: sales that the shop can plan on.',
    tolerance: 'Came back after a problem: the relationship carries more than the goods.',
    suggestions: 'Says what could be better, and is right: free advice.',
    referrals: 'Brings others: new customers who cost nothing.',
    credit: 'Pays what was agreed on the day that was agreed.',
    influence: 'Is listened to by other customers.',
  } satisfies Record<Factor, string>,
  evidence,
  /** How a customer is seen beyond money: a part of their profile. */
  title: 'How we see them',
  score: 'Score',
  which: 'Which one',
  scoreOf: '{{factor}} score',
  scored: '{{factor}} scored',
  takenBack: '{{factor}} score taken back',
  scoreMissing: 'Choose 0 to 5, or “Not known”.',
  reason: 'Why',
  reasonHint: 'In a few words, so that it can be understood later',
  scoreMeans: '{{score}}: {{meaning}}',
  /** What the scores 0, 3 and 5 stand for. */
  legend: {
    loyalty: { worst: 'comes by chance', middle: 'comes when it suits', best: 'goes nowhere else' },
    stability: { worst: 'one never knows when', middle: 'every so often', best: 'one could set the clock by them' },
    tolerance: {
      worst: 'gone after the first slip',
      middle: 'complains and comes again',
      best: 'helps to put it right',
    },
    suggestions: { worst: 'never says', middle: 'says when asked', best: 'says unasked, and is right' },
    referrals: { worst: 'brought nobody', middle: 'brings somebody now and then', best: 'brings others unasked' },
    credit: { worst: 'has to be reminded again and again', middle: 'a few days late', best: 'pays before the day' },
    influence: { worst: 'nobody asks them', middle: 'friends ask them', best: 'many do as they say' },
  } satisfies Record<Factor, Record<'worst' | 'middle' | 'best', string>>,
  rows: {
    complaint: 'Complaint',
    promise: 'Promise not kept',
    return: 'Return',
    suggestion: 'Suggestion',
    suggestionTakenUp: 'Suggestion, taken up',
    brought: 'Brought',
    around: 'Close to',
    group: 'Leads',
    review: 'Review',
    onAccount: 'Due',
  } satisfies Record<FactorRowKind, string>,
  notPaid: 'not paid yet',
  paidOn: 'paid on {{day}}',
  nothingOnRecord: 'Nothing is on record.',
  /** With what the people brought have bought. */
  withNet: '{{evidence}}, worth {{net}}',
  /** With whether they buy elsewhere too. */
  onlyHere: '{{evidence}}, buys only here',
  alsoElsewhere: '{{evidence}}, buys elsewhere too',
  unknown: 'Not known',
  knownOf: '{{known}} of {{inUse}} known',
  assumed: 'Taken as the shop’s average: {{score}}',
  hidden: 'Known of nobody yet, so it is left out.',
  knownOfNobody:
    'Known of nobody yet, and left out: {{factors}}. Cases, people around, referrals and terms make them known.',
};
