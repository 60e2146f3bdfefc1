import type { ProductChange, ProductFields } from '../../shared/products/contract.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { dayAskedOrNow } from '../known-until/day-of-now.ts';
import { dueCustomers, dueItemsOfCustomer } from './due-again.ts';
import { addProduct, editProduct, mergeProducts } from './edit-products.ts';
import { companionsOf } from './goes-with.ts';
import { getProduct, listProducts } from './list-products.ts';
import { itemMeant } from './product-meant.ts';
import { productSales } from './product-sales.ts';
import { soldProductsOf } from './sold-products.ts';
import { usualItems } from './usual-items.ts';

const add = asAct('products.add', (writer, input: ProductFields) => {
  const { id, subject } = addProduct(writer, input);
  return { result: { id }, subject };
});

const edit = asAct('products.edit', (writer, input: { id: number; change: ProductChange }) => ({
  result: {},
  subject: editProduct(writer, input),
}));

const merge = asAct('products.merge', (writer, input: { winnerId: number; loserIds: number[] }) => ({
  result: {},
  subject: mergeProducts(writer, input),
}));

export const productsOperations = {
  list: door.products.list.handler(({ input, context: { session, clock } }) =>
    listProducts(session.archive, input, { homeCurrency: session.homeCurrency, today: clock.today() }),
  ),
  get: door.products.get.handler(({ input, context: { session, clock } }) =>
    getProduct(session.archive, input.id, { homeCurrency: session.homeCurrency, today: clock.today() }),
  ),
  sales: door.products.sales.handler(({ input, context: { session } }) =>
    productSales(session.archive.reader, input, session.homeCurrency),
  ),
  add: door.products.add.handler(add),
  edit: door.products.edit.handler(edit),
  merge: door.products.merge.handler(merge),
  usual: door.products.usual.handler(({ input, context: { session, clock } }) => {
    const { reader } = session.archive;
    const { id } = existingCustomer(reader, input.customerId);
    return { usual: usualItems(reader, id, input.on ?? clock.today()) };
  }),
  dueAgain: door.products.dueAgain.handler(({ input, context }) => {
    const { archive } = context.session;
    const asOf = dayAskedOrNow(context, input.on);
    return { asOf, ...dueCustomers(archive, asOf, input) };
  }),
  dueAgainOfCustomer: door.products.dueAgainOfCustomer.handler(({ input, context }) => {
    const { archive } = context.session;
    const { id } = existingCustomer(archive.reader, input.customerId);
    const asOf = dayAskedOrNow(context, input.on);
    return { asOf, items: dueItemsOfCustomer(archive, id, asOf) };
  }),
  goesWith: door.products.goesWith.handler(({ input, context: { session } }) => {
    const { archive } = session;
    const item = itemMeant(archive.reader, input.product);
    return { item, ...companionsOf(soldProductsOf(archive), item) };
  }),
};
