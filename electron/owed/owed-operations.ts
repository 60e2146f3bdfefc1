import { door } from '../engine/door.ts';
import { dayAsked } from './day-asked.ts';
import { debtorsOn } from './kept-debtors.ts';
import { owedOfCustomer } from './owed-of-customer.ts';
import { owedInCurrency } from './owed-of-shop.ts';

export const owedOperations = {
  ofCustomer: door.owed.ofCustomer.handler(({ input, context: { session, clock } }) => {
    const on = dayAsked(input.on, clock.today());
    const { homeCurrency } = session;
    return { on, accounts: owedOfCustomer(session.archive.reader, { customerId: input.customerId, on, homeCurrency }) };
  }),
  ofShop: door.owed.ofShop.handler(({ input: { on: asked, ...question }, context: { session, clock } }) => {
    const on = dayAsked(asked, clock.today());
    const currency = question.currency ?? session.homeCurrency;
    return { on, ...owedInCurrency(debtorsOn(session, on), { ...question, currency }) };
  }),
};
