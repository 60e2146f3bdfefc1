import fc from 'fast-check';
import { expect, it } from 'vitest';
import { triggerKey } from '../../../shared/playbooks/definition.ts';
import { standingOfPerson } from '../../../shared/playbooks/enrolments.ts';
import type { PlaybookAct } from '../../../shared/playbooks/playbook-event.ts';
import { definitionWith, eventOn, factsWith, stepWith, versionWith } from './drawn-person.ts';

const trigger = triggerKey(definitionWith().triggers[0] ?? { kind: 'byHand' });
const day = fc.integer({ min: 1, max: 120 });
const step = fc.record({
  days: fc.integer({ min: -5, max: 20 }),
  after: fc.constantFrom('trigger' as const, 'before' as const),
  kind: fc.constantFrom('outward' as const, 'counter' as const, 'inside' as const),
  lastDays: fc.constantFrom(0, 3, 30, 'event' as const),
  endsWithAnswer: fc.boolean(),
});
const definition = fc
  .record({
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    stops: fc.subarray(['order', 'moved'] as const),
    restDays: fc.constantFrom(0, 20, 180),
    hasControlGroup: fc.boolean(),
    mostDaysLate: fc.constantFrom(0, 14),
  })
  .map(({ steps, ...parts }) =>
    definitionWith({ ...parts, steps: steps.map((drawn, at) => stepWith({ ...drawn, slug: `s${at}` })) }),
  );
const version = fc.record({
  fromDay: day,
  state: fc.constantFrom('on' as const, 'off' as const, 'ended' as const),
  definition,
  withThoseInIt: fc.boolean(),
});
const timeline = fc
  .array(version, { maxLength: 3 })
  .map((versions) =>
    [versionWith({ fromDay: 0 }), ...versions.sort((a, b) => a.fromDay - b.fromDay)].map((one, at) =>
      versionWith({ ...one, id: at + 1 }),
    ),
  );
const event = fc
  .record({
    day,
    seenAfter: fc.integer({ min: -5, max: 20 }),
    lasts: fc.option(fc.nat(60)),
    subject: fc.constantFrom('', 'a'),
  })
  .map(({ day: on, seenAfter, lasts, subject }) =>
    eventOn(on, { seen: on + seenAfter, subject, lastsUntil: lasts === null ? null : on + lasts }),
  );
const said = fc.record({
  verb: fc.constantFrom('done' as const, 'later' as const, 'skip' as const, 'stop' as const, 'enrol' as const),
  day,
  at: fc.nat(3),
  step: fc.constantFrom('s0', 's1', 's2', ''),
  later: fc.integer({ min: 1, max: 10 }),
});

it('what was judged on a day holds until the day that it names', () => {
  fc.assert(
    fc.property(
      timeline,
      fc.uniqueArray(event, { maxLength: 4, selector: ({ key, subject }) => `${subject} ${key}` }),
      fc.array(said, { maxLength: 4 }),
      fc.array(day, { maxLength: 3 }),
      fc.record({
        answered: fc.option(day),
        boughtThing: fc.option(day),
        apart: fc.option(day),
        binned: fc.option(day),
        isDrawn: fc.boolean(),
      }),
      day,
      (versions, events, saids, bought, { answered, boughtThing, apart, binned, isDrawn }, asOf) => {
        const acts = saids.flatMap(({ at, later, ...one }, id): PlaybookAct[] => {
          const of = events[at];
          if (of === undefined) return [];
          const { personId, subject, key, variant } = of;
          return [
            {
              ...{
                id,
                personId,
                subject,
                key,
                variant,
                ...one,
                untilDay: one.verb === 'later' ? one.day + later : null,
              },
              ...{ reason: '', contactId: null, versionId: 1, eventDay: of.day, seenDay: of.seen, entryDay: of.seen },
            },
          ];
        });
        const facts = factsWith({
          purchaseDays: bought.filter((one) => one <= asOf).sort((a, b) => a - b),
          answeredOn: () => answered,
          thingBoughtOn: () => boughtThing,
          setApartFrom: (from) => (apart === null || apart < from ? null : apart),
          binnedOn: binned,
        });
        const judged = (on: number) =>
          standingOfPerson({
            personId: 1,
            timeline: versions,
            events: events.map((one) => ({ ...one, trigger })),
            acts,
            facts,
            asOf: on,
            isDrawn,
          });
        const { changesOn, ...standing } = judged(asOf);
        for (let on = asOf + 1; on < Math.min(changesOn, asOf + 200); on += 1) {
          expect(judged(on)).toEqual({ ...standing, changesOn });
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
