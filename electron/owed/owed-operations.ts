import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { door } from '../engine/door.ts';
import { owedOfCustomer } from './owed-of-customer.ts';
import { owedOfShop } from './owed-of-shop.ts';

/** Error: DAY_INVALID. */
function dayAsked(on: string | undefined, today: string): string {
  if (on !== undefined && !isDay(on)) throw new ShukeError('DAY_INVALID', { day: on });
  return on ?? today;
}

export const owedOperations = {
  ofCustomer: door.owed.ofCustomer.handler(({ input, context: { session, clock } }) => {
    const on = dayAsked(input.on, clock.today());
    const { homeCurrency } = session;
    return { on, accounts: owedOfCustomer(session.archive.reader, { customerId: input.customerId, on, homeCurrency }) };
  }),
  ofShop: door.owed.ofShop.handler(({ input, context: { session, clock } }) => {
    const on = dayAsked(input.on, clock.today());
    const { homeCurrency } = session;
    const currency = input.currency ?? homeCurrency;
    return { on, ...owedOfShop(session.archive.reader, { on, currency, homeCurrency }) };
  }),
};
