import { door } from '../engine/door.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { setSleepRules, sleepRules } from './sleep-rules.ts';
import { countsOfStates, keptSleepStates, namedStates } from './state-rows.ts';
import { usualGapOf } from './usual-gap.ts';

export const sleepOperations = {
  usualGap: door.sleep.usualGap.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    return usualGapOf(archive, input.customerId, input.asOf ?? dayOfNow(archive.reader, clock.today()));
  }),
  states: door.sleep.states.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    const asOf = input.asOf ?? dayOfNow(archive.reader, clock.today());
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
  rules: door.sleep.rules.handler(({ context: { session } }) => sleepRules(session.archive.reader)),
  setRules: door.sleep.setRules.handler(({ input, context: { session } }) => {
    setSleepRules(session.writable.writer, input);
    return sleepRules(session.archive.reader);
  }),
};
