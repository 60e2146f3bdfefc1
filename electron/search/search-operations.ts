import { door } from '../engine/door.ts';
import { findCustomers } from './find-customers.ts';

export const searchOperations = {
  find: door.search.find.handler(({ input, context }) => findCustomers(context, input)),
};
