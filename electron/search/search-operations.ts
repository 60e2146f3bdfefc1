import { door } from '../engine/door.ts';
import { findByOrders } from './find-by-orders.ts';
import { findCustomers } from './find-customers.ts';

export const searchOperations = {
  find: door.search.find.handler(({ input, context }) => findCustomers(context, input)),
  findByOrders: door.search.findByOrders.handler(({ input, context, signal }) =>
    findByOrders(context.session, input, signal),
  ),
};
