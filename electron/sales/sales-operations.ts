import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addSale, editSale, type NewSale, removeSale } from './edit-sales.ts';
import { goodsMeant } from './goods-meant.ts';
import { readSale } from './read-sale.ts';

const add = asAct('sales.add', (writer, input: NewSale) => {
  const { id, label } = addSale(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('sales.edit', (writer, input: Parameters<typeof editSale>[1]) => {
  const { label } = editSale(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('sales.remove', (writer, input: { id: number }) => {
  const { label } = removeSale(writer, input);
  return { result: {}, subject: label };
});

export const salesOperations = {
  add: door.sales.add.handler(add),
  edit: door.sales.edit.handler(edit),
  remove: door.sales.remove.handler(remove),
  get: door.sales.get.handler(({ input, context: { session } }) => readSale(session.archive.reader, input.id)),
  goods: door.sales.goods.handler(({ input, context: { session } }) => ({
    goods: goodsMeant(session.archive.reader, input),
  })),
};
