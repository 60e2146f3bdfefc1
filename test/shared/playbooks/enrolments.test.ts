import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../../shared/day.ts';
import { triggerKey } from '../../../shared/playbooks/definition.ts';
import { library } from '../../../shared/playbooks/library.ts';
import type { PlaybookEvent } from '../../../shared/playbooks/playbook-event.ts';
import { sleepEventKey } from '../../../shared/playbooks/sleep-event-key.ts';
import {
  actOn,
  askedOn,
  definitionWith,
  eventOn,
  factsWith,
  stepsOf,
  stepWith,
  storyOf,
  versionWith,
} from './drawn-person.ts';

/** Entered at 60, 120 and 240 days without a purchase since day 100. */
const sleep: readonly PlaybookEvent[] = [
  eventOn(160, { key: '100.dozing', lastsUntil: 219, story: '100', variant: 'dozing' }),
  eventOn(220, { key: '100.halfAsleep', lastsUntil: 339, story: '100', variant: 'halfAsleep' }),
  eventOn(340, { key: '100.asleep', lastsUntil: Number.POSITIVE_INFINITY, story: '100', variant: 'asleep' }),
];
const [dozing, halfAsleep, asleep] = sleep as [PlaybookEvent, PlaybookEvent, PlaybookEvent];
const seenBy = (day: number) => sleep.filter(({ seen }) => seen <= day);
const waking = versionWith({
  definition: definitionWith({
    triggers: [{ kind: 'sleep', states: ['dozing', 'halfAsleep', 'asleep'] }],
    stops: ['order', 'moved'],
    restDays: 180,
  }),
});

describe('which events bring somebody in', () => {
  it('an event counts from the day after switching on', () => {
    const timeline = [versionWith({ fromDay: 10 })];
    expect(storyOf(askedOn(30, { timeline, events: [eventOn(9), eventOn(10)] }))).toEqual([]);
    expect(storyOf(askedOn(30, { timeline, events: [eventOn(11)] }))).toEqual(['11 open']);
  });

  it('nobody comes in before what it is about could be known', () => {
    const events = [eventOn(20, { seen: 25 })];
    expect(storyOf(askedOn(24, { events }))).toEqual([]);
    expect(askedOn(25, { events }).enrolments[0]).toMatchObject({ eventDay: 20, entryDay: 25 });
  });

  it('a moment seen more than 14 days late brings nobody in and is listed', () => {
    expect(storyOf(askedOn(40, { events: [eventOn(20, { seen: 34 })] }))).toEqual(['20 open']);
    const late = askedOn(40, { events: [eventOn(20, { seen: 35 })] });
    expect(storyOf(late)).toEqual([]);
    expect(late.seenTooLate).toMatchObject([{ day: 20, seen: 35 }]);
  });

  it('a state counts while it lasts, however late it is seen', () => {
    const events = [eventOn(20, { seen: 60, lastsUntil: 80 })];
    expect(storyOf(askedOn(60, { events }))).toEqual(['20 open']);
    expect(storyOf(askedOn(90, { events: [eventOn(20, { seen: 81, lastsUntil: 80 })] }))).toEqual([]);
  });

  it('those in a state at switching on are no event, unless it is switched on for them too', () => {
    const events = [eventOn(5, { lastsUntil: 80 })];
    expect(storyOf(askedOn(30, { timeline: [versionWith({ fromDay: 10 })], events }))).toEqual([]);
    const timeline = [versionWith({ fromDay: 10, withThoseInIt: true })];
    expect(askedOn(30, { timeline, events }).enrolments[0]).toMatchObject({ eventDay: 5, entryDay: 11 });
  });

  it('what is foreseen brings somebody in before its day, and they go on when it is switched off in between', () => {
    const events = [eventOn(20, { seen: 17 })];
    expect(storyOf(askedOn(17, { events }))).toEqual(['20 open']);
    const off = versionWith({ id: 2, fromDay: 18, state: 'off' });
    expect(storyOf(askedOn(19, { events, timeline: [versionWith(), off] }))).toEqual(['20 open']);
    const onAgain = [
      versionWith(),
      versionWith({ id: 2, fromDay: 10, state: 'off' }),
      versionWith({ id: 3, fromDay: 17 }),
    ];
    expect(askedOn(19, { events, timeline: onAgain }).enrolments[0]).toMatchObject({ entryDay: 18 });
  });
});

describe('once', () => {
  it('a further event takes the place of the one before, which ends as overtaken; the states of one sleep are one story', () => {
    expect(storyOf(askedOn(340, { timeline: [waking], events: sleep }))).toEqual([
      '160 overtaken 220',
      '220 over 280',
      '340 open',
    ]);
  });

  it('nobody comes in again within the rest', () => {
    const again = eventOn(339, { key: '279.dozing', lastsUntil: 400, story: '279', variant: 'dozing' });
    const facts = factsWith({ purchaseDays: [100, 279] });
    expect(storyOf(askedOn(345, { timeline: [waking], events: [dozing, again], facts }))).toEqual(['160 over 220']);
    const afterRest = { ...again, day: 340, seen: 340 };
    expect(storyOf(askedOn(345, { timeline: [waking], events: [dozing, afterRest], facts }))).toHaveLength(2);
  });

  it('who was stopped by hand is not brought in by the other states of the same sleep', () => {
    const acts = [actOn(dozing, { verb: 'stop', step: '', day: 165, reason: 'travels' })];
    expect(storyOf(askedOn(220, { timeline: [waking], events: sleep, acts }))).toEqual(['160 stopped 165']);
    expect(storyOf(askedOn(340, { timeline: [waking], events: sleep, acts }))).toHaveLength(1);
  });

  it('each subject has its own, but another within the days between subjects is left out', () => {
    const events = [eventOn(20, { subject: 'tea' }), eventOn(22, { subject: 'milk' })];
    expect(storyOf(askedOn(30, { events }))).toEqual(['20 open', '22 open']);
    const timeline = [versionWith({ definition: definitionWith({ daysBetweenSubjects: 30 }) })];
    expect(storyOf(askedOn(30, { events, timeline }))).toEqual(['20 open']);
  });
});

describe('what somebody acted on', () => {
  it('stays when the facts no longer say it, and what nobody acted on goes', () => {
    const event = eventOn(20);
    expect(storyOf(askedOn(30, { events: [] }))).toEqual([]);
    expect(
      storyOf(askedOn(30, { events: [], acts: [actOn(event, { verb: 'later', day: 21, untilDay: 28 })] })),
    ).toEqual(['20 open']);
  });

  it('can only be stopped by later facts, with the reason', () => {
    const acts = [actOn(dozing, { verb: 'done', day: 165 })];
    const facts = factsWith({ purchaseDays: [100, 150] });
    expect(storyOf(askedOn(200, { timeline: [waking], events: [], acts, facts }))).toEqual(['160 open']);
    const came = factsWith({ purchaseDays: [100, 170] });
    expect(storyOf(askedOn(200, { timeline: [waking], events: seenBy(200), acts, facts: came }))).toEqual([
      '160 order 170',
    ]);
  });

  it('an act of a later day than asked for has not been done yet', () => {
    const event = eventOn(20);
    const acts = [actOn(event, { verb: 'done', day: 25 })];
    expect(stepsOf(askedOn(24, { events: [event], acts }))).toEqual(['first open 20']);
    expect(stepsOf(askedOn(25, { events: [event], acts }))).toEqual(['first done 20']);
  });
});

describe('what stops it', () => {
  it('a purchase after the event, overdue steps too; on its day only where it is neither an order nor a sleep', () => {
    const facts = factsWith({ purchaseDays: [100, 160] });
    expect(storyOf(askedOn(190, { timeline: [waking], events: [dozing], facts }))).toEqual(['160 open']);
    const next = factsWith({ purchaseDays: [100, 161] });
    const stopped = askedOn(190, { timeline: [waking], events: [dozing], facts: next });
    expect(stopped.enrolments[0]?.end).toMatchObject({ why: 'order', day: 161 });
    expect(stepsOf(stopped)).toEqual(['first cancelled 160']);
    const timeline = [versionWith({ definition: definitionWith({ stops: ['order'] }) })];
    expect(storyOf(askedOn(190, { timeline, events: [eventOn(160)], facts }))).toEqual(['160 order 160']);
  });

  it('a purchase of before the state of sleep, which became known after somebody acted on it', () => {
    const slept = eventOn(160, { ...dozing, key: sleepEventKey(dayOfNumber(100) ?? '', 'dozing') });
    const acts = [actOn(slept, { verb: 'later', day: 165, untilDay: 175 })];
    const asked = (purchaseDays: number[]) =>
      storyOf(askedOn(180, { timeline: [waking], acts, facts: factsWith({ purchaseDays }) }));
    expect(asked([100])).toEqual(['160 open']);
    expect(asked([100, 130])).toEqual(['160 order 160']);
  });

  it('no purchase where the return is the aim', () => {
    const facts = factsWith({ purchaseDays: [25] });
    expect(storyOf(askedOn(30, { events: [eventOn(20)], facts }))).toEqual(['20 open']);
  });

  it('that they moved, said at any time since they last bought', () => {
    const moved = (on: number) => factsWith({ purchaseDays: [100], movedAfter: (day) => (on > day ? on : null) });
    expect(storyOf(askedOn(230, { timeline: [waking], events: [halfAsleep], facts: moved(225) }))).toEqual([
      '220 moved 225',
    ]);
    expect(storyOf(askedOn(230, { timeline: [waking], events: [halfAsleep], facts: moved(200) }))).toEqual([
      '220 moved 220',
    ]);
    expect(storyOf(askedOn(230, { timeline: [waking], events: [halfAsleep], facts: moved(99) }))).toEqual(['220 open']);
  });

  it('that they are not to be contacted by any way of any step', () => {
    const facts = factsWith({ blockedChannels: new Set(['text']) });
    expect(storyOf(askedOn(30, { events: [eventOn(20)], facts }))).toEqual(['20 doNotContact 20']);
  });

  it('that the playbook is ended; switching it off lets those who are in it go on', () => {
    const off = versionWith({ id: 2, fromDay: 22, state: 'off' });
    const events = [eventOn(20), eventOn(23)];
    expect(storyOf(askedOn(30, { events: [eventOn(20)], timeline: [versionWith(), off] }))).toEqual(['20 open']);
    expect(storyOf(askedOn(30, { events, timeline: [versionWith(), off] }))).toEqual(['20 open']);
    const ended = versionWith({ id: 2, fromDay: 25, state: 'ended' });
    expect(storyOf(askedOn(30, { events: [eventOn(20)], timeline: [versionWith(), ended] }))).toEqual(['20 ended 25']);
  });
});

describe('success', () => {
  const ask = (knownUntil: number, purchaseDays: number[] = [], doneOn: number | null = null) => {
    const event = eventOn(20);
    const acts = doneOn === null ? [] : [actOn(event, { verb: 'done', day: doneOn })];
    return askedOn(90, { events: [event], acts, knownUntil, facts: factsWith({ purchaseDays }) }).enrolments[0]
      ?.success;
  };

  it('stays open until the orders are known beyond its last day', () => {
    expect(ask(80)).toEqual({ day: null, isOpen: true, isJudged: false, isByThemselves: false });
    expect(ask(81)).toEqual({ day: null, isOpen: false, isJudged: true, isByThemselves: false });
  });

  it('is a purchase within its days', () => {
    expect(ask(90, [80], 25)).toEqual({ day: 80, isOpen: false, isJudged: true, isByThemselves: false });
    expect(ask(90, [81], 25)).toMatchObject({ day: null });
  });

  it('is counted apart where nothing had been done before it', () => {
    expect(ask(90, [40])).toMatchObject({ day: 40, isByThemselves: true });
    expect(ask(90, [40], 41)).toMatchObject({ day: 40, isByThemselves: true });
    expect(ask(90, [40], 39)).toMatchObject({ day: 40, isByThemselves: false });
  });
});

describe('a change of a playbook', () => {
  it('lets in by a new trigger only from its day on, and by an old one only until then', () => {
    const [before, after] = [{ kind: 'named' }, { kind: 'lifeEvent' }] as const;
    const timeline = [
      versionWith({ definition: definitionWith({ triggers: [before] }) }),
      versionWith({ id: 2, fromDay: 20, definition: definitionWith({ triggers: [after] }) }),
    ];
    const events = [before, after].flatMap((trigger) =>
      [19, 20].map((day) => ({ ...eventOn(day), subject: trigger.kind, trigger: triggerKey(trigger) })),
    );
    const { enrolments } = askedOn(30, { timeline, events });
    expect(enrolments.map(({ subject, eventDay }) => [subject, eventDay])).toEqual([
      ['named', 19],
      ['lifeEvent', 20],
    ]);
  });

  const changed = versionWith({
    id: 2,
    fromDay: 25,
    definition: definitionWith({ steps: [stepWith({ slug: 'other' })] }),
  });
  const timeline = [versionWith(), changed];

  it('holds from its day on; who came in before keeps theirs', () => {
    expect(stepsOf(askedOn(30, { timeline, events: [eventOn(24)] }))).toEqual(['first open 24']);
    expect(stepsOf(askedOn(30, { timeline, events: [eventOn(25)] }))).toEqual(['other open 25']);
  });
});

describe('the control group', () => {
  const timeline = [versionWith({ definition: definitionWith({ hasControlGroup: true }) })];

  it('is drawn where the playbook has one, and left by who is acted on', () => {
    const event = eventOn(20);
    const isDrawn = true;
    expect(askedOn(30, { events: [event], isDrawn }).enrolments[0]?.isHeldOut).toBe(false);
    expect(askedOn(30, { timeline, events: [event], isDrawn }).enrolments[0]?.isHeldOut).toBe(true);
    const acts = [actOn(event, { verb: 'done', day: 21 })];
    expect(askedOn(30, { timeline, events: [event], acts, isDrawn }).enrolments[0]?.isHeldOut).toBe(false);
  });

  const armOn = (asOf: number, parts: Parameters<typeof askedOn>[1]) =>
    askedOn(asOf, { timeline, events: [eventOn(20)], ...parts }).enrolments[0]?.arm;

  it('is left, as is the other arm, by who becomes a key account or complains while success may still come', () => {
    const setApart = (day: number) => ({ facts: factsWith({ setApartFrom: () => day }) });
    for (const [isDrawn, arm] of [
      [true, 'control'],
      [false, 'treated'],
    ] as const) {
      expect(armOn(39, { ...setApart(40), isDrawn })).toBe(arm);
      expect(armOn(40, { ...setApart(40), isDrawn })).toBe(null);
      expect(armOn(100, { ...setApart(80), isDrawn })).toBe(null);
      expect(armOn(100, { ...setApart(81), isDrawn })).toBe(arm);
    }
  });

  it('holds nobody who is a key account already, or whom somebody brings in by hand', () => {
    expect(armOn(30, { facts: factsWith({ setApartFrom: (day) => day }), isDrawn: true })).toBe(null);
    const byHand = actOn(eventOn(25), { verb: 'enrol', day: 25, step: '' });
    const { enrolments } = askedOn(30, { timeline, events: [eventOn(20)], acts: [byHand], isDrawn: true });
    expect(enrolments.map(({ eventDay, arm }) => [eventDay, arm])).toEqual([
      [20, null],
      [25, null],
    ]);
  });

  it('is never drawn of birthdays and cases', () => {
    for (const trigger of library.complaint.triggers.concat(library.birthday.triggers, library['come-in'].triggers)) {
      const definition = definitionWith({ hasControlGroup: true, triggers: [trigger] });
      expect(armOn(30, { timeline: [versionWith({ definition })], isDrawn: true })).toBe(null);
    }
  });
});

describe('who is put in the bin', () => {
  it('is stopped on that day, with what was done kept', () => {
    const event = eventOn(20);
    const facts = factsWith({ binnedOn: 26 });
    const acts = [actOn(event, { verb: 'later', day: 22, untilDay: 28 })];
    expect(storyOf(askedOn(30, { events: [event], acts, facts }))).toEqual(['20 binned 26']);
    expect(stepsOf(askedOn(30, { events: [event], acts, facts }))).toEqual(['first cancelled 28']);
  });
});

describe('asleep, of whom nothing was heard', () => {
  it('comes in once: a state that lasts brings nobody in a second time', () => {
    const facts = factsWith({ purchaseDays: [100] });
    expect(storyOf(askedOn(2_000, { timeline: [waking], events: [asleep], facts }))).toEqual(['340 over 400']);
  });
});
