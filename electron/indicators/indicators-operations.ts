import { existingCustomer } from '../customers/existing-customer.ts';
import { door } from '../engine/door.ts';
import { customerFigures } from './customer-figures.ts';
import { figureRows } from './figure-rows.ts';
import { wholeArchive } from './indicator.ts';

export const indicatorsOperations = {
  ofCustomer: door.indicators.ofCustomer.handler(({ input, context: { session, clock } }) => {
    const { id } = existingCustomer(session.archive.reader, input.customerId);
    return customerFigures(session.archive.reader, wholeArchive(session.homeCurrency, clock.today()), [id])(id);
  }),
  rows: door.indicators.rows.handler(({ input, context: { session, clock } }) => {
    const { id } = existingCustomer(session.archive.reader, input.customerId);
    return {
      rows: figureRows(session.archive.reader, input.figure, wholeArchive(session.homeCurrency, clock.today()), id),
    };
  }),
};
