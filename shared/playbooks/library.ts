import type { EventVariant, PlaybookAudience, PlaybookDefinition, PlaybookStep, StepMark } from './definition.ts';

/** The playbooks that the program brings, by slug. Their names and the words of their steps are among the locales. */
export const librarySlugs = [
  'regular',
  'birthday',
  'waking',
  'mended',
  'come-in',
  'win-back',
  'complaint',
  'ask-introduction',
  'thank-introduction',
  'key-account-round',
  'due-again',
] as const;
export type LibrarySlug = (typeof librarySlugs)[number];

const anyone: PlaybookAudience = {
  leastPurchaseDays: 0,
  leastPurchaseDaysOfYear: 0,
  named: null,
  notWithOpenCase: null,
};

const usual = {
  audience: anyone,
  stops: [],
  restDays: 0,
  mostDaysLate: 14,
  newPeoplePerDay: 10,
  daysBetweenSubjects: 0,
  costMinor: null,
  hasControlGroup: false,
} satisfies Partial<PlaybookDefinition>;

const written = ['wechat', 'text', 'email'] as const;
const fastest = ['wechat', 'text', 'call', 'email'] as const;

function step(slug: string, mark: StepMark, parts: Partial<PlaybookStep>): PlaybookStep {
  return {
    slug,
    days: 0,
    after: 'trigger',
    kind: 'outward',
    channels: [],
    isAboutAbsence: false,
    endsWithAnswer: false,
    lastDays: 30,
    variants: null,
    title: null,
    wording: null,
    ...parts,
    mark,
  };
}

/** Of waking: the step of one state. */
function wakingStep(variant: EventVariant, channels: PlaybookStep['channels']): PlaybookStep {
  return step(variant, 'heart', { channels, isAboutAbsence: true, variants: [variant] });
}

export const library: Readonly<Record<LibrarySlug, PlaybookDefinition>> = {
  regular: {
    ...usual,
    stage: 'establish',
    triggers: [{ kind: 'nthOrder', nth: 1, atLeast: 'medianFirstOrder' }],
    steps: [
      step('card', 'lure', { kind: 'inside', lastDays: 14 }),
      step('greeting', 'heart', { days: 7, after: 'before', channels: written }),
      step('booklet', 'heart', { days: 20, after: 'before', channels: ['letter', ...written] }),
      step('second-booklet', 'heart', { days: 18, after: 'before', channels: ['letter', ...written] }),
      step('welcome', 'heart', { after: 'before', kind: 'counter' }),
    ],
    success: { kind: 'ordered', days: 90 },
  },
  birthday: {
    ...usual,
    stage: 'maintain',
    triggers: [{ kind: 'birthday' }],
    audience: { ...anyone, leastPurchaseDaysOfYear: 3, named: 'too', notWithOpenCase: 'complaint' },
    steps: [step('on-the-house', 'heart', { days: -3, channels: fastest, lastDays: 'event' })],
    success: { kind: 'ordered', days: 14 },
  },
  waking: {
    ...usual,
    stage: 'winBack',
    triggers: [{ kind: 'sleep', states: ['dozing', 'halfAsleep', 'asleep'] }],
    audience: { ...anyone, leastPurchaseDays: 2, notWithOpenCase: 'any' },
    steps: [
      wakingStep('dozing', written),
      wakingStep('halfAsleep', ['call']),
      wakingStep('asleepMended', ['call', ...written]),
      wakingStep('asleep', ['letter', ...written]),
    ],
    stops: ['order', 'moved'],
    success: { kind: 'ordered', days: 60 },
    restDays: 180,
  },
  mended: {
    ...usual,
    stage: 'winBack',
    triggers: [{ kind: 'mended' }],
    steps: [step('told', 'heart', { channels: fastest })],
    stops: ['moved'],
    success: { kind: 'ordered', days: 60 },
  },
  'come-in': {
    ...usual,
    stage: 'maintain',
    triggers: [{ kind: 'cameIn' }],
    steps: [step('told', 'heart', { channels: fastest, lastDays: 14 })],
    success: { kind: 'orderedThing', days: 30 },
  },
  'win-back': {
    ...usual,
    stage: 'winBack',
    triggers: [{ kind: 'byHand' }, { kind: 'caseClosed', outcomes: ['couldNot'] }],
    steps: [
      step('in-person', 'heart', { channels: ['call'], lastDays: 7 }),
      step('chain', 'hold', { days: 2, channels: ['call'], lastDays: 7 }),
      step('close', 'heart', { days: 5, kind: 'inside' }),
      step('greeting', 'heart', { days: 90, channels: written, isAboutAbsence: true }),
    ],
    stops: ['moved'],
    success: { kind: 'ordered', days: 90 },
    restDays: 180,
  },
  complaint: {
    ...usual,
    stage: 'maintain',
    triggers: [{ kind: 'caseOpened', kinds: ['complaint'] }],
    steps: [
      step('on-the-desk', 'heart', { kind: 'inside', lastDays: 1, endsWithAnswer: true }),
      step('answer', 'heart', { days: 1, channels: ['call', ...written], lastDays: 7, endsWithAnswer: true }),
      step('after', 'heart', { days: 7, after: 'before', channels: ['call', ...written], lastDays: 14 }),
    ],
    success: { kind: 'caseSatisfied', days: 30 },
  },
  'ask-introduction': {
    ...usual,
    stage: 'refer',
    triggers: [{ kind: 'goodMoment' }],
    steps: [step('ask', 'heart', { days: 2, channels: fastest, lastDays: 14 })],
    success: { kind: 'broughtSomebody', days: 90 },
    restDays: 180,
  },
  'thank-introduction': {
    ...usual,
    stage: 'refer',
    triggers: [{ kind: 'brought' }],
    steps: [step('thanks', 'heart', { channels: ['call', ...written], lastDays: 2 })],
    success: { kind: 'broughtSomebody', days: 180 },
  },
  'key-account-round': {
    ...usual,
    stage: 'maintain',
    triggers: [{ kind: 'visitDue', daysBefore: 7 }],
    audience: { ...anyone, named: 'only' },
    steps: [step('visit', 'heart', { channels: ['visit'] })],
    success: { kind: 'contactWithNextStep', days: 30 },
  },
  'due-again': {
    ...usual,
    stage: 'maintain',
    triggers: [{ kind: 'dueAgain' }],
    steps: [step('offer', 'heart', { channels: written, isAboutAbsence: true, lastDays: 14 })],
    stops: ['order'],
    success: { kind: 'orderedThing', days: 30 },
    daysBetweenSubjects: 30,
  },
};

/** Whether a playbook is one that the program brings. */
export function isLibrarySlug(slug: string): slug is LibrarySlug {
  return (librarySlugs as readonly string[]).includes(slug);
}
