import type {
  PlaybookDefinition,
  PlaybookStep,
  PlaybookTrigger,
  TriggerKind,
} from '../../shared/playbooks/definition.ts';

/** What a playbook of one's own may begin with. */
export const triggerChoices = [
  'byHand',
  'nthOrder',
  'sleep',
  'birthday',
  'caseOpened',
  'caseClosed',
  'cameIn',
  'goodMoment',
  'brought',
  'visitDue',
  'dueAgain',
  'lifeEvent',
  'named',
  'dayOfYear',
  'segment',
] as const satisfies readonly PlaybookTrigger['kind'][];

/** In place of a saved filter that is still to be chosen; no filter has it. */
export const noSegment = 0;

/** As it is usually meant; what more there is to it is changed where it matters. */
export function newTrigger(kind: string): PlaybookTrigger {
  const known = triggerChoices.find((choice) => choice === kind) ?? 'byHand';
  switch (known) {
    case 'nthOrder':
      return { kind: 'nthOrder', nth: 1, atLeast: null };
    case 'sleep':
      return { kind: 'sleep', states: ['dozing', 'halfAsleep', 'asleep'] };
    case 'caseOpened':
      return { kind: 'caseOpened', kinds: ['complaint'] };
    case 'caseClosed':
      return { kind: 'caseClosed', outcomes: ['couldNot'] };
    case 'visitDue':
      return { kind: 'visitDue', daysBefore: 7 };
    case 'segment':
      return { kind: 'segment', segmentId: noSegment };
    case 'dayOfYear':
      return { kind: 'dayOfYear', month: 5, dayOfMonth: 1, isLunar: false };
    default:
      return { kind: known };
  }
}

/** How many days after its own a step is missed, where nobody says otherwise. */
const usualLastDays = (kind: TriggerKind | undefined): number => (kind === 'lifeEvent' ? 7 : 30);

/** With another event its steps are missed as late as is usual for that one, unless somebody said otherwise. */
export function withTrigger({ triggers, steps }: PlaybookDefinition, trigger: PlaybookTrigger) {
  const before = usualLastDays(triggers[0]?.kind);
  const after = usualLastDays(trigger.kind);
  return {
    triggers: [trigger],
    steps: steps.map((step) => (step.lastDays === before ? { ...step, lastDays: after } : step)),
  } satisfies Partial<PlaybookDefinition>;
}

/** A kindness in writing, a week after the step before; `taken`: the slugs of the others. */
export function newStep(taken: readonly string[], kind: TriggerKind = 'byHand'): PlaybookStep {
  let place = taken.length + 1;
  while (taken.includes(`step-${place}`)) place += 1;
  return {
    slug: `step-${place}`,
    days: 7,
    after: 'before',
    kind: 'outward',
    channels: ['wechat', 'text', 'email'],
    mark: 'heart',
    isAboutAbsence: false,
    endsWithAnswer: false,
    lastDays: usualLastDays(kind),
    variants: null,
    title: '',
    wording: '',
  };
}

export function newDefinition(): PlaybookDefinition {
  return {
    stage: 'maintain',
    triggers: [{ kind: 'byHand' }],
    audience: { leastPurchaseDays: 0, leastPurchaseDaysOfYear: 0, named: null, notWithOpenCase: null },
    steps: [{ ...newStep([]), days: 0, after: 'trigger' }],
    stops: [],
    success: { kind: 'ordered', days: 60 },
    restDays: 0,
    mostDaysLate: 14,
    newPeoplePerDay: 10,
    daysBetweenSubjects: 0,
    costMinor: null,
    hasControlGroup: false,
  };
}

/** With the words of the library as its own: a copy does not change when the language does. */
export function copyOf(
  definition: PlaybookDefinition,
  wordsOf: (slug: string) => { title: string; wording: string } | undefined,
): PlaybookDefinition {
  return {
    ...definition,
    steps: definition.steps.map((step) => ({
      ...step,
      title: step.title ?? wordsOf(step.slug)?.title ?? '',
      wording: step.wording ?? wordsOf(step.slug)?.wording ?? '',
    })),
  };
}
