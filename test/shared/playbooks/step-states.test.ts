import { describe, expect, it } from 'vitest';
import type { PlaybookDefinition, PlaybookStep } from '../../../shared/playbooks/definition.ts';
import { actOn, askedOn, definitionWith, eventOn, factsWith, stepsOf, stepWith, versionWith } from './drawn-person.ts';

const event = eventOn(20);
type Said = Pick<Parameters<typeof actOn>[1], 'verb' | 'day' | 'step' | 'untilDay'>;

/** The steps of somebody who came in on day 20, on another day. */
function stepsOn(asOf: number, steps: PlaybookStep[], said: Said[] = [], facts = factsWith()): string[] {
  const timeline = [versionWith({ definition: definitionWith({ steps }) })];
  return stepsOf(askedOn(asOf, { timeline, events: [event], acts: said.map((one) => actOn(event, one)), facts }));
}

describe('when a step is due', () => {
  const two = [stepWith({ days: 2 }), stepWith({ slug: 'second', days: 10 })];
  const following = [stepWith({}), stepWith({ slug: 'second', days: 10, after: 'before' })];

  it('is counted from the event, or from the day on which the step before was done or skipped', () => {
    expect(stepsOn(21, two)).toEqual(['first ahead 22', 'second ahead null']);
    expect(stepsOn(30, two, [{ verb: 'done', day: 24 }])).toEqual(['first done 22', 'second open 30']);
    expect(stepsOn(34, following, [{ verb: 'skip', day: 24 }])).toEqual(['first skipped 20', 'second open 34']);
  });

  it('only one is open at a time', () => {
    expect(stepsOn(40, two)).toEqual(['first open 22', 'second ahead null']);
  });

  it('is never before the day on which it could be known', () => {
    const late = { ...event, seen: 26 };
    const timeline = [versionWith({ definition: definitionWith({ steps: two }) })];
    expect(stepsOf(askedOn(30, { timeline, events: [late] }))).toEqual(['first open 26', 'second ahead null']);
  });

  it('is put off by "later", that step alone', () => {
    const said = [{ verb: 'later', day: 22, untilDay: 31 } as const];
    expect(stepsOn(30, two, said)).toEqual(['first ahead 31', 'second ahead null']);
    expect(stepsOn(31, two, said)).toEqual(['first open 31', 'second ahead null']);
    expect(stepsOn(33, two, [...said, { verb: 'done', day: 31 }])).toEqual(['first done 31', 'second open 31']);
  });
});

describe('a step that prepares for a day of the year', () => {
  const festival = eventOn(50, { seen: 40 });
  const ofFestival = (asOf: number, steps: PlaybookStep[], triggers: PlaybookDefinition['triggers']) =>
    stepsOf(
      askedOn(asOf, {
        timeline: [versionWith({ definition: definitionWith({ steps, triggers }) })],
        events: [festival],
      }),
    );
  const steps = [stepWith({ days: -10 }), stepWith({ slug: 'second', days: 3 })];
  const dayOfYear = [{ kind: 'dayOfYear', month: 1, dayOfMonth: 1, isLunar: true }] as const;

  it('is missed once the day is over, and what comes after the day has its own last day', () => {
    expect(ofFestival(50, steps, dayOfYear)).toEqual(['first open 40', 'second ahead null']);
    expect(ofFestival(51, steps, dayOfYear)).toEqual(['first missed 40', 'second ahead 53']);
    expect(ofFestival(83, steps, dayOfYear)).toEqual(['first missed 40', 'second open 53']);
    expect(ofFestival(84, steps, dayOfYear)).toEqual(['first missed 40', 'second missed 53']);
    expect(ofFestival(51, steps, [{ kind: 'brought' }])).toEqual(['first open 40', 'second ahead null']);
  });

  it('may be over before the day', () => {
    const [first, second] = [stepWith({ days: -10, lastDays: 4 }), stepWith({ slug: 'second', days: 0 })];
    expect(ofFestival(45, [first, second], [{ kind: 'birthday' }])).toEqual(['first missed 40', 'second ahead 50']);
  });
});

describe('a step that ends with the answer to a case', () => {
  const steps = [stepWith({ days: 1, endsWithAnswer: true }), stepWith({ slug: 'second', days: 7, after: 'before' })];

  it('is done on the day of the answer, also before it is due, and the next counts from it', () => {
    expect(stepsOn(30, steps)).toEqual(['first open 21', 'second ahead null']);
    expect(stepsOn(21, steps, [], factsWith({ answeredOn: () => 20 }))).toEqual(['first done 21', 'second ahead 27']);
    expect(stepsOn(30, steps, [], factsWith({ answeredOn: () => 23 }))).toEqual(['first done 21', 'second open 30']);
  });
});

describe('a step that says they stayed away', () => {
  const steps = [stepWith({}), stepWith({ slug: 'second', days: 60, lastDays: 5, isAboutAbsence: true })];
  const said: Said[] = [{ verb: 'done', day: 25 }];
  const boughtOn = (...purchaseDays: number[]) => factsWith({ purchaseDays });

  it('is called off by a purchase after the event and the step before it, by none that was earlier or came too late', () => {
    expect(stepsOn(80, steps, said, boughtOn(10, 22))).toEqual(['first done 20', 'second open 80']);
    expect(stepsOn(79, steps, said, boughtOn(40))).toEqual(['first done 20', 'second ahead 80']);
    expect(stepsOn(80, steps, said, boughtOn(40))).toEqual(['first done 20', 'second cancelled 80']);
    expect(stepsOn(90, steps, said, boughtOn(82))).toEqual(['first done 20', 'second cancelled 80']);
    expect(stepsOn(90, steps, said, boughtOn(88))).toEqual(['first done 20', 'second missed 80']);
  });

  it('being called off, leaves nothing to be done', () => {
    const timeline = [versionWith({ definition: definitionWith({ steps }) })];
    const question = { timeline, events: [event], acts: said.map((one) => actOn(event, one)), facts: boughtOn(40) };
    expect(askedOn(80, question).enrolments[0]?.end).toMatchObject({ why: 'over', day: 80 });
  });
});

describe('the last day of a step', () => {
  it('is still one to do it on; the day after it is missed, and the next follows', () => {
    const steps = [stepWith({ lastDays: 7 }), stepWith({ slug: 'second', days: 5, after: 'before' })];
    expect(stepsOn(27, steps)).toEqual(['first open 20', 'second ahead null']);
    expect(stepsOn(28, steps)).toEqual(['first missed 20', 'second ahead 32']);
  });

  it('is the day of the event where the step says so', () => {
    const steps = [stepWith({ days: -3, lastDays: 'event' })];
    const timeline = [versionWith({ definition: definitionWith({ steps }) })];
    const birthday = { ...event, seen: 17 };
    expect(stepsOf(askedOn(20, { timeline, events: [birthday] }))).toEqual(['first open 17']);
    expect(stepsOf(askedOn(21, { timeline, events: [birthday] }))).toEqual(['first missed 17']);
  });

  it('is not before the day to which it was put off', () => {
    const said = [{ verb: 'later', day: 22, untilDay: 40 } as const];
    expect(stepsOn(40, [stepWith({ lastDays: 7 })], said)).toEqual(['first open 40']);
    expect(stepsOn(41, [stepWith({ lastDays: 7 })], said)).toEqual(['first missed 40']);
  });
});

describe('a counter instruction', () => {
  const steps = [stepWith({}), stepWith({ slug: 'welcome', kind: 'counter', channels: [], after: 'before' })];
  const done = [{ verb: 'done', day: 22 } as const];

  it('lasts until they come, and is done by that', () => {
    expect(stepsOn(500, steps, done)).toEqual(['first done 20', 'welcome open 22']);
    const facts = factsWith({ comings: [10, 50, 60] });
    expect(stepsOn(49, steps, done, facts)).toEqual(['first done 20', 'welcome open 22']);
    expect(stepsOn(50, steps, done, facts)).toEqual(['first done 20', 'welcome done 22']);
  });

  it('is not done by a coming after the end', () => {
    const facts = factsWith({ comings: [50] });
    expect(stepsOn(60, steps, [...done, { verb: 'stop', step: '', day: 40 }], facts)).toEqual([
      'first done 20',
      'welcome cancelled 22',
    ]);
  });
});

describe('a way by which somebody is not to be contacted', () => {
  it('passes over a step that has no other, and the next follows', () => {
    const steps = [stepWith({}), stepWith({ slug: 'letter', channels: ['letter'], days: 3, after: 'before' })];
    const facts = factsWith({ blockedChannels: new Set(['text']) });
    expect(stepsOn(25, steps, [], facts)).toEqual(['first cancelled 20', 'letter open 23']);
  });
});

describe('the variants of a step', () => {
  it('are those of the event; a step without any is for all', () => {
    const steps = [stepWith({ variants: ['dozing'] }), stepWith({ slug: 'call', variants: ['halfAsleep'] })];
    const timeline = [versionWith({ definition: definitionWith({ steps }) })];
    const events = [{ ...event, variant: 'halfAsleep' } as const];
    expect(stepsOf(askedOn(30, { timeline, events }))).toEqual(['call open 20']);
  });
});
