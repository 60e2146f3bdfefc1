import { storedDay } from '../../shared/dates/kept-day.ts';
import { readTypedDay } from '../../shared/dates/read-typed-day.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { at, inserting } from './inserting.ts';

/** Days to remember, who brought whom, and the people around, once everybody has an id. */
export function writePeopleAround(connection: Connection, shop: SampleShop, customerIds: readonly number[]): void {
  const date = inserting(connection, 'customer_dates', [
    'customer_id',
    'position',
    'kind',
    'label',
    'calendar',
    'is_leap_month',
    'day',
    'as_typed',
  ]);
  const bring = connection.prepare('UPDATE customers SET referred_by = ? WHERE id = ?');
  for (const [place, { dates, broughtBy }] of shop.customers.entries()) {
    const id = at(customerIds, place);
    if (broughtBy !== null) bring.run(at(customerIds, broughtBy), id);
    for (const [position, { kind, label, typed }] of dates.entries()) {
      const { day, calendar, isLeapMonth } = storedDay(typed, readTypedDay(typed, null));
      date(id, position, kind, label, calendar, isLeapMonth ? 1 : 0, day, typed);
    }
  }
  const relate = inserting(connection, 'relations', [
    'customer_id',
    'other_customer_id',
    'name',
    'name_folded',
    'relation',
    'relation_back',
    'influence',
    'preferences',
  ]);
  for (const { customer, other, name, relation, relationBack, influence, preferences } of shop.relations) {
    relate(
      at(customerIds, customer),
      other === null ? null : at(customerIds, other),
      name,
      foldText(name),
      relation,
      relationBack,
      influence,
      preferences,
    );
  }
}
