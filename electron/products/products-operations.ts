import { existingCustomer } from '../customers/existing-customer.ts';
import { door } from '../engine/door.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { dueCustomers, dueItemsOfCustomer } from './due-again.ts';
import { companionsOf } from './goes-with.ts';
import { itemMeant } from './product-meant.ts';
import { soldItemsOf } from './sold-items.ts';
import { usualItems } from './usual-items.ts';

export const productsOperations = {
  usual: door.products.usual.handler(({ input, context: { session, clock } }) => {
    const { reader } = session.archive;
    const { id } = existingCustomer(reader, input.customerId);
    return { usual: usualItems(reader, id, input.on ?? clock.today()) };
  }),
  dueAgain: door.products.dueAgain.handler(({ input: { on, ...page }, context: { session, clock } }) => {
    const { archive } = session;
    const asOf = on ?? dayOfNow(archive.reader, clock.today());
    return { asOf, ...dueCustomers(archive, asOf, page) };
  }),
  dueAgainOfCustomer: door.products.dueAgainOfCustomer.handler(({ input, context: { session, clock } }) => {
    const { archive } = session;
    const { id } = existingCustomer(archive.reader, input.customerId);
    const asOf = input.on ?? dayOfNow(archive.reader, clock.today());
    return { asOf, items: dueItemsOfCustomer(archive, id, asOf) };
  }),
  goesWith: door.products.goesWith.handler(({ input, context: { session } }) => {
    const { archive } = session;
    const item = itemMeant(archive.reader, input.product);
    return { item, ...companionsOf(soldItemsOf(archive), item) };
  }),
};
