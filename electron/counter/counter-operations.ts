import { mostCardsPrinted } from '../../shared/counter/contract.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { byName } from '../customers/name-order.ts';
import { selectedCustomers } from '../customers/selected-customers.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { counterCard } from './counter-card.ts';
import { owedAtCounterSetting } from './owed-at-counter.ts';

function nowOf({ session, clock }: Pick<EngineContext, 'session' | 'clock'>) {
  return { at: clock.now(), today: clock.today(), homeCurrency: session.homeCurrency };
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
  return { cards: first.map((id) => counterCard(reader, id, now)), total: ids.length };
}

export const counterOperations = {
  card: door.counter.card.handler(({ input, context: { session, clock } }) =>
    counterCard(session.archive.reader, input.customerId, nowOf({ session, clock })),
  ),
  cards: door.counter.cards.handler(({ input, context }) => cardsOf(context, input.selection)),
  isOwedShown: door.counter.isOwedShown.handler(({ context: { session } }) =>
    readSetting(session.archive.reader, owedAtCounterSetting),
  ),
  setOwedShown: door.counter.setOwedShown.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, owedAtCounterSetting, input.isOwedShown);
    return {};
  }),
};
