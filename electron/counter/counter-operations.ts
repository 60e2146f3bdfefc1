import { type CounterCard, mostCardsPrinted } from '../../shared/counter/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { byName } from '../customers/name-order.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { dueItemsOfCustomer } from '../products/due-again.ts';
import { counterCard } from './counter-card.ts';
import { owedAtCounterSetting } from './owed-at-counter.ts';

function nowOf({ session, clock }: Pick<EngineContext, 'session' | 'clock'>) {
  return { at: clock.now(), today: clock.today(), homeCurrency: session.homeCurrency };
}

/** Everything one needs to know of a customer who stands at the door. Error: CUSTOMER_UNKNOWN. */
function wholeCard({ session, clock }: Pick<EngineContext, 'session' | 'clock'>, customerId: number): CounterCard {
  const { archive } = session;
  const card = counterCard(archive.reader, customerId, nowOf({ session, clock }));
  const asOf = dayOfNow(archive.reader, clock.today());
  const dueAgain = dueItemsOfCustomer(archive, card.customer.id, asOf).map(
    ({ lastAmount: _amount, household, ...due }) => {
      const lastBy = household?.lastBy ?? null;
      return { ...due, by: lastBy === null || lastBy.customerId === card.customer.id ? null : customerLabel(lastBy) };
    },
  );
  return { ...card, dueAgain };
}

/** The first cards of a selection by name. Error: CUSTOMER_UNKNOWN. */
function cardsOf({ session, clock }: Pick<EngineContext, 'session' | 'clock'>, selection: CustomerSelection) {
  const { reader } = session.archive;
  const now = nowOf({ session, clock });

  const ids = selectedCustomers(reader, selection, { homeCurrency: session.homeCurrency, today: now.today });
  const first = reader
    .prepare<[string, number], number>(
      `SELECT id FROM customers WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${byName(reader)}, number LIMIT ?`,
    )
    .pluck()
    .all(JSON.stringify(ids), mostCardsPrinted);
  return { cards: first.map((id) => wholeCard({ session, clock }, id)), total: ids.length };
}

export const counterOperations = {
  card: door.counter.card.handler(({ input, context }) => wholeCard(context, input.customerId)),
  cards: door.counter.cards.handler(({ input, context }) => cardsOf(context, input.selection)),
  isOwedShown: door.counter.isOwedShown.handler(({ context: { session } }) =>
    readSetting(session.archive.reader, owedAtCounterSetting),
  ),
  setOwedShown: door.counter.setOwedShown.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, owedAtCounterSetting, input.isOwedShown);
    return {};
  }),
};
