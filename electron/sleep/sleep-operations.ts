import { addDays, dayNumber } from '../../shared/day.ts';
import type { SleepRules } from '../../shared/sleep/sleep-state.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayAskedOrNow, dayOfNow } from '../known-until/day-of-now.ts';
import { tableSaveJob } from '../tables/save-table.ts';
import { keptBuyerPlaces } from './buyer-places.ts';
import { compareModes } from './compare-modes.ts';
import { type GivenSleepReason, giveSleepReason, removeSleepReason } from './edit-sleep-reasons.ts';
import { fourStates } from './four-states.ts';
import { sleepReasonsOf } from './read-sleep-reasons.ts';
import { saveSleepWorkbook } from './save-sleep-workbook.ts';
import { type BuyerRhythm, keptShopRhythms } from './shop-rhythms.ts';
import { sleepFlow, sleepFlowRows } from './sleep-flow.ts';
import { setSleepRules, sleepRules } from './sleep-rules.ts';
import { setAside, takeBack } from './sleepers-aside.ts';
import { countsOfStates, keptSleepStates, namedStates } from './state-rows.ts';
import { keptStatesOverTime } from './states-over-time.ts';
import { toContact } from './to-contact.ts';
import { usualGapOf } from './usual-gap.ts';

const giveReason = asAct('sleep.giveReason', (writer, input: GivenSleepReason) => {
  const { id, label } = giveSleepReason(writer, input);
  return { result: { id }, subject: label };
});

const removeReason = asAct('sleep.removeReason', (writer, input: { id: number }) => {
  const { label } = removeSleepReason(writer, input);
  return { result: {}, subject: label };
});

const leaveAside = asAct('sleep.setAside', (writer, input: Parameters<typeof setAside>[1]) => ({
  result: {},
  subject: setAside(writer, input).label,
}));

const putBack = asAct('sleep.takeBack', (writer, input: { customerIds: readonly number[] }) => ({
  result: {},
  subject: takeBack(writer, input).label,
}));

const setRules = asAct('sleep.setRules', (writer, input: SleepRules) => ({
  result: {},
  subject: setSleepRules(writer, input).label,
}));

/** Whom a customer buys with, and when they bought last; null where they never did. */
function buyerNow({ session: { archive }, clock }: EngineContext, customerId: number): BuyerRhythm | null {
  const asOf = dayOfNow(archive.reader, clock.today());
  const place = keptBuyerPlaces(archive, asOf).get(customerId);
  return place === undefined ? null : (keptShopRhythms(archive, asOf).buyers[place] ?? null);
}

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context }) =>
    usualGapOf(context.session.archive, input.customerId, dayAskedOrNow(context, input.asOf)),
  ),
  states: door.sleep.states.handler(({ input, context }) => {
    const { archive } = context.session;
    const asOf = dayAskedOrNow(context, input.asOf);
    const ofShop = sleepRules(archive.reader);
    const rules = { ...ofShop, mode: input.mode ?? ofShop.mode };
    const states = keptSleepStates(archive, asOf, rules);
    const asked = input.states;
    const listed = asked === undefined ? states : states.filter(({ state }) => asked.includes(state));
    return {
      asOf,
      mode: rules.mode,
      counts: countsOfStates(states),
      total: listed.length,
      rows: namedStates(archive, asOf, listed.slice(input.offset, input.offset + input.limit)),
    };
  }),
  compare: door.sleep.compare.handler(({ input, context }) => {
    const { archive } = context.session;
    const asOf = dayAskedOrNow(context, input.asOf);
    return compareModes(archive, asOf, sleepRules(archive.reader));
  }),
  fourStates: door.sleep.fourStates.handler(({ input, context }) => {
    const { archive, homeCurrency } = context.session;
    const asOf = dayAskedOrNow(context, input.asOf);
    return fourStates(archive, { asOf, rules: input.rules ?? sleepRules(archive.reader), homeCurrency });
  }),
  overTime: door.sleep.overTime.handler(({ input, context }) => {
    const { archive } = context.session;
    const asOf = dayAskedOrNow(context, input.asOf);
    return { asOf, days: [...keptStatesOverTime(archive, asOf, sleepRules(archive.reader))] };
  }),
  flow: door.sleep.flow.handler(({ input, context }) => {
    const { archive } = context.session;
    return sleepFlow(archive, dayAskedOrNow(context, input.asOf), sleepRules(archive.reader));
  }),
  flowRows: door.sleep.flowRows.handler(({ input: { asOf, ...question }, context }) => {
    const { archive } = context.session;
    return sleepFlowRows(archive, dayAskedOrNow(context, asOf), sleepRules(archive.reader), question);
  }),
  saveWorkbook: door.sleep.saveWorkbook.handler(({ input: { asOf, language }, context }) => {
    const request = { asOf: dayAskedOrNow(context, asOf), asked: asOf, language };
    return {
      jobId: context.jobs.start(tableSaveJob, 'saving', (control) => saveSleepWorkbook(context, request, control)),
    };
  }),
  toContact: door.sleep.toContact.handler(({ input, context }) => {
    const { archive, homeCurrency } = context.session;
    const asOf = dayAskedOrNow(context, input.asOf);
    const judgement = { asOf, rules: sleepRules(archive.reader), homeCurrency };
    return toContact(archive, judgement, { ...input, on: input.asOf ?? context.clock.today() });
  }),
  reasons: door.sleep.reasons.handler(({ input, context: { session } }) => ({
    reasons: sleepReasonsOf(session.archive.reader, input.customerId),
  })),
  giveReason: door.sleep.giveReason.handler(({ input: { day, words = '', ...input }, context }) =>
    giveReason({ input: { ...input, words, day: day ?? context.clock.today() }, context }),
  ),
  removeReason: door.sleep.removeReason.handler(removeReason),
  setAside: door.sleep.setAside.handler(({ input, context }) => {
    const today = context.clock.today();
    const buyer = buyerNow(context, input.customerId);
    const lastDay = buyer === null ? '' : addDays(today, buyer.lastDay - dayNumber(today));
    return leaveAside({ input: { ...input, lastDay, today }, context });
  }),
  takeBack: door.sleep.takeBack.handler(({ input: { customerId }, context }) =>
    putBack({ input: { customerIds: buyerNow(context, customerId)?.customerIds ?? [customerId] }, context }),
  ),
  rules: door.sleep.rules.handler(({ context: { session } }) => sleepRules(session.archive.reader)),
  setRules: door.sleep.setRules.handler(setRules),
};
