import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addSale, editSale, type NewSale, removeSale } from './edit-sales.ts';
import { goodsMeant } from './goods-meant.ts';
import { readSale } from './read-sale.ts';

interface OnDay {
  /** YYYY-MM-DD. */
  today: string;
}

const add = asAct('sales.add', (writer, { today, ...sale }: NewSale & OnDay) => {
  const { id, label } = addSale(writer, sale, today);
  return { result: { id }, subject: label };
});

const edit = asAct('sales.edit', (writer, { today, ...sale }: Parameters<typeof editSale>[1] & OnDay) => {
  const { label } = editSale(writer, sale, today);
  return { result: {}, subject: label };
});

const remove = asAct('sales.remove', (writer, { today, id }: { id: number } & OnDay) => {
  const { label } = removeSale(writer, { id }, today);
  return { result: {}, subject: label };
});

export const salesOperations = {
  add: door.sales.add.handler(({ input, context }) =>
    add({ input: { ...input, today: context.clock.today() }, context }),
  ),
  edit: door.sales.edit.handler(({ input, context }) =>
    edit({ input: { ...input, today: context.clock.today() }, context }),
  ),
  remove: door.sales.remove.handler(({ input, context }) =>
    remove({ input: { ...input, today: context.clock.today() }, context }),
  ),
  get: door.sales.get.handler(({ input, context: { session } }) => readSale(session.archive.reader, input.id)),
  goods: door.sales.goods.handler(({ input, context: { session } }) => ({
    goods: goodsMeant(session.archive.reader, { ...input, homeCurrency: session.homeCurrency }),
  })),
};
