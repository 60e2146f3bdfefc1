import type { FactKey } from '../../shared/freshness/contract.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { confirmFacts } from './confirm-facts.ts';
import { freshnessMonths, setFreshnessMonths } from './freshness-setting.ts';
import { customersToConfirm, staleFactsOfCustomer } from './read-stale-facts.ts';

const confirm = asAct('freshness.confirm', (writer, input: { facts: readonly FactKey[] }) => {
  const { confirmed, label } = confirmFacts(writer, input.facts);
  return { result: { confirmed }, subject: label, counts: { facts: confirmed } };
});

export const freshnessOperations = {
  ofCustomer: door.freshness.ofCustomer.handler(({ input, context: { session, clock } }) => ({
    facts: staleFactsOfCustomer(session.archive.reader, input.customerId, clock.today()),
  })),
  worklist: door.freshness.worklist.handler(({ input, context: { session, clock } }) => {
    const { archive, homeCurrency } = session;
    return customersToConfirm({ archive, homeCurrency, today: clock.today() }, input.limit);
  }),
  confirm: door.freshness.confirm.handler(confirm),
  months: door.freshness.months.handler(({ context: { session } }) => freshnessMonths(session.archive.reader)),
  setMonths: door.freshness.setMonths.handler(({ input, context: { session } }) => {
    setFreshnessMonths(session.writable.writer, input);
    return input;
  }),
};
