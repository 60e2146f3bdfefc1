import { addDays } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import { isEveryContactBlocked, stepsOfVariant } from '../../shared/playbooks/step-states.ts';
import type { WaitReason } from '../../shared/playbooks/waiting.ts';
import { archiveName } from '../archive/archive-name.ts';
import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { readsRefusedChannels } from '../customers/refused-channels.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { advance as advanceTo } from './advance.ts';
import { definitionNow } from './definition-now.ts';
import { dueStepsOn } from './due-steps.ts';
import {
  actOnEnrolment,
  addPlaybook,
  changePlaybook,
  type EnrolmentAct,
  enrolByHand,
  setPlaybookState,
} from './edit-playbooks.ts';
import { byLatest, byStanding, enrolmentView } from './enrolment-views.ts';
import type { EvaluatedPlaybook, PlaybooksOnDay } from './evaluate-playbooks.ts';
import { evaluatePlaybook } from './evaluate-playbooks.ts';
import { evaluatedOf } from './evaluated-of.ts';
import { medianFirstOrder } from './events/order-events.ts';
import { libraryWords } from './library-words.ts';
import { outcomeOf } from './outcome.ts';
import { outcomeRows } from './outcome-rows.ts';
import { textOfDay } from './playbook-facts.ts';
import { playbooksNow } from './playbooks-now.ts';
import { pressureSetting } from './pressure-setting.ts';
import { previewOf } from './preview.ts';
import { readWording } from './read-wording.ts';
import { membersOf, seeSegmentsInUse, seeSegmentsOf, segmentsOf } from './see-segments.ts';
import { playbookSummaries, standingOf } from './summaries.ts';
import { trialOf } from './trial.ts';

const setState = (verb: 'playbooks.switchOn' | 'playbooks.switchOff' | 'playbooks.end') =>
  asAct(verb, (writer, input: Parameters<typeof setPlaybookState>[1]) => {
    setPlaybookState(writer, input);
    return { result: {}, subject: input.slug };
  });
const switchOn = setState('playbooks.switchOn');
const switchOff = setState('playbooks.switchOff');
const end = setState('playbooks.end');

const change = asAct('playbooks.change', (writer, input: Parameters<typeof changePlaybook>[1]) => {
  changePlaybook(writer, input);
  return { result: {}, subject: input.name ?? input.slug };
});

const add = asAct('playbooks.add', (writer, input: Parameters<typeof addPlaybook>[1]) => ({
  result: { slug: addPlaybook(writer, input) },
  subject: input.name,
}));

const enrol = asAct(
  'playbooks.enrol',
  (writer, { label, ...input }: Parameters<typeof enrolByHand>[1] & { label: string }) => {
    enrolByHand(writer, input);
    return { result: {}, subject: label };
  },
);

const stop = asAct(
  'playbooks.stop',
  (writer, { label, ...input }: Omit<EnrolmentAct, 'step' | 'verb'> & { label: string }) => {
    actOnEnrolment(writer, { ...input, step: '', verb: 'stop' });
    return { result: {}, subject: label };
  },
);

const advance = asAct('playbooks.advance', (writer, input: { to: string; today: string }) => ({
  result: { ...advanceTo(writer, input), to: input.to },
  subject: input.to,
}));

export const playbooksOperations = {
  words: door.playbooks.words.handler(({ input: { language } }) => ({ library: libraryWords(language) })),
  list: door.playbooks.list.handler(({ context }) => ({
    playbooks: playbookSummaries(playbooksNow(context, undefined)),
  })),
  get: door.playbooks.get.handler(({ input, context }) => {
    const onDay = playbooksNow(context, undefined);
    const playbook = playbookSummaries(onDay).find(({ slug }) => slug === input.slug);
    if (playbook === undefined) throw new ShukeError('PLAYBOOK_UNKNOWN', { playbook: input.slug });
    const evaluated = onDay.playbooks.find((one) => one.playbook.slug === input.slug);
    const waitsFor = waitReasonsOn(onDay);
    const enrolments =
      evaluated?.enrolments.map((one) => enrolmentView(onDay, evaluated, one, waitsFor(evaluated, one))) ?? [];
    return {
      playbook,
      total: enrolments.length,
      enrolments: enrolments.sort(byStanding).slice(0, input.limit),
      standing: standingOf(evaluated?.enrolments ?? []),
      seenTooLate: (evaluated?.seenTooLate ?? []).map(({ personId, day }) => ({
        customerId: personId,
        ...onDay.facts.customerOf(personId),
        day: textOfDay(day),
      })),
    };
  }),
  ofCustomer: door.playbooks.ofCustomer.handler(({ input, context }) => {
    const { id } = existingCustomer(context.session.archive.reader, input.customerId);
    const onDay = playbooksNow(context, undefined);
    const waitsFor = waitReasonsOn(onDay);
    const enrolments = onDay.playbooks.flatMap((evaluated) =>
      evaluated.enrolments
        .filter(({ personId, isHeldOut }) => personId === id && !isHeldOut)
        .map((enrolment) => enrolmentView(onDay, evaluated, enrolment, waitsFor(evaluated, enrolment))),
    );
    return { enrolments: enrolments.sort(byLatest) };
  }),
  outcome: door.playbooks.outcome.handler(({ input, context }) => {
    const onDay = playbooksNow(context, input.on);
    return outcomeOf(onDay, evaluatedOf(onDay, input.slug));
  }),
  outcomeRows: door.playbooks.outcomeRows.handler(({ input: { slug, on, ...asked }, context }) => {
    const onDay = playbooksNow(context, on);
    return outcomeRows(onDay, evaluatedOf(onDay, slug), asked);
  }),
  preview: door.playbooks.preview.handler(({ input, context }) => {
    const { onDay, tried } = trialOf(input, context);
    return previewOf(onDay, tried);
  }),
  readWording: door.playbooks.readWording.handler(({ input: { step, fields, customerId, ...input }, context }) => {
    const { onDay, tried } = trialOf(input, context);
    const shop = archiveName(context.session.archive.path);
    return readWording(onDay, { tried, step, fields, shop, customerId });
  }),
  medianFirstOrder: door.playbooks.medianFirstOrder.handler(({ context }) => ({
    minor: medianFirstOrder(playbooksNow(context, undefined).facts),
  })),
  thoseInIt: door.playbooks.thoseInIt.handler(({ input: { slug }, context }) => {
    const onDay = playbooksNow(context, undefined);
    const { asOf } = onDay.facts.clock;
    const definition = definitionNow(onDay.facts.connection, slug);
    const version = { id: 0, fromDay: asOf - 1, state: 'on', definition, withThoseInIt: true } as const;
    const tried = { id: 0, slug, name: '', timeline: [version], actsOf: new Map() };
    const { enrolments } = evaluatePlaybook(tried, onDay.facts, onDay.people);
    const { households } = onDay.facts;
    // A household is one person.
    const personOf = (customerId: number): number => households.get(customerId)?.[0] ?? customerId;
    const people = new Set(enrolments.map(({ personId }) => personOf(personId)));
    const seen = { day: onDay.facts.asOfDay, homeCurrency: onDay.facts.homeCurrency };
    for (const segmentId of segmentsOf(definition)) {
      for (const id of membersOf(onDay.facts.connection, segmentId, seen) ?? []) people.add(personOf(id));
    }
    return { people: people.size };
  }),
  seeSegments: door.playbooks.seeSegments.handler(({ context: { session, clock } }) => {
    if (session.isWritable)
      seeSegmentsInUse(session.archive, { day: clock.today(), homeCurrency: session.homeCurrency });
    return {};
  }),
  switchOn: door.playbooks.switchOn.handler(({ input: { slug, from, withThoseInIt }, context }) => {
    const fromDay = from ?? asOf(context);
    seeThoseInIt(context, definitionNow(context.session.archive.reader, slug), fromDay);
    return { ...switchOn({ input: { slug, state: 'on', fromDay, withThoseInIt }, context }), from: fromDay };
  }),
  switchOff: door.playbooks.switchOff.handler(({ input: { slug, from }, context }) => {
    const fromDay = from ?? asOf(context);
    return { ...switchOff({ input: { slug, state: 'off', fromDay }, context }), from: fromDay };
  }),
  end: door.playbooks.end.handler(({ input: { slug, from }, context }) => {
    const fromDay = from ?? asOf(context);
    return { ...end({ input: { slug, state: 'ended', fromDay }, context }), from: fromDay };
  }),
  change: door.playbooks.change.handler(({ input: { from, ...input }, context }) => {
    const fromDay = from ?? asOf(context);
    seeThoseInIt(context, input.definition, fromDay);
    return change({ input: { ...input, fromDay }, context });
  }),
  add: door.playbooks.add.handler(({ input, context }) =>
    add({ input: { ...input, fromDay: context.clock.today() }, context }),
  ),
  enrol: door.playbooks.enrol.handler(({ input: { slug, customerId, reason, variant }, context }) => {
    const { reader } = context.session.archive;
    const { id, label } = existingCustomer(reader, customerId);
    const steps = stepsOfVariant(definitionNow(reader, slug), variant);
    if (isEveryContactBlocked(steps, new Set(readsRefusedChannels(reader)(id)))) {
      throw new ShukeError('PLAYBOOK_DO_NOT_CONTACT', { name: label });
    }
    return enrol({ input: { slug, customerId: id, day: context.clock.today(), reason, variant, label }, context });
  }),
  stop: door.playbooks.stop.handler(({ input: { slug, customerId, subject, key, reason }, context }) => {
    const { id, label } = existingCustomer(context.session.archive.reader, customerId);
    const enrolment = evaluatedOf(playbooksNow(context, undefined), slug)?.enrolments.find(
      (one) => one.personId === id && one.subject === subject && one.key === key && one.end === null,
    );
    if (enrolment === undefined || enrolment.isHeldOut)
      throw new ShukeError('TASK_UNKNOWN', { task: [slug, label, key].join('/') });
    return stop({ input: { slug, enrolment, day: context.clock.today(), reason, label }, context });
  }),
  advance: door.playbooks.advance.handler(({ input: { to }, context }) => {
    const advanced = advance({ input: { to, today: context.clock.today() }, context });
    const { archive, homeCurrency } = context.session;
    for (let day = advanced.from; day <= to; day = addDays(day, 1)) seeSegmentsInUse(archive, { day, homeCurrency });
    return advanced;
  }),
  pressure: door.playbooks.pressure.handler(({ context: { session } }) =>
    readSetting(session.archive.reader, pressureSetting),
  ),
  setPressure: door.playbooks.setPressure.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, pressureSetting, input);
    return {};
  }),
};

/** To which day the shop's orders are known: a playbook is changed as of it. */
function asOf({ session, clock }: Pick<EngineContext, 'session' | 'clock'>): string {
  return dayOfNow(session.archive.reader, clock.today());
}

/** Whom the saved filters of a playbook keep before the day from which it holds: they are nobody new to it. */
function seeThoseInIt({ session }: Pick<EngineContext, 'session'>, definition: PlaybookDefinition, from: string): void {
  seeSegmentsOf(session.writable, definition, { day: addDays(from, -1), homeCurrency: session.homeCurrency });
}

type NamedEnrolment = Pick<Enrolment, 'personId' | 'subject' | 'key'>;

/** Why the open step of an enrolment is not shown on the day; null: it is, or none is open. */
function waitReasonsOn(
  onDay: PlaybooksOnDay,
): (evaluated: EvaluatedPlaybook, enrolment: NamedEnrolment) => WaitReason | null {
  const nameOf = (slug: string, { personId, subject, key }: NamedEnrolment): string =>
    JSON.stringify([slug, personId, subject, key]);
  const steps = dueStepsOn(onDay, readSetting(onDay.facts.connection, pressureSetting));
  const waits = new Map(steps.map(({ playbook, enrolment, waits }) => [nameOf(playbook, enrolment), waits]));
  return ({ playbook }, enrolment) => waits.get(nameOf(playbook.slug, enrolment)) ?? null;
}
