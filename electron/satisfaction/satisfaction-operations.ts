import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addSatisfaction, editSatisfaction, removeSatisfaction, setSatisfactionOf } from './edit-satisfaction.ts';
import { satisfactionsOfCustomer } from './read-satisfaction.ts';

const add = asAct('satisfaction.add', (writer, input: Parameters<typeof addSatisfaction>[1]) => {
  const { id, label } = addSatisfaction(writer, input);
  return { result: { id }, subject: label };
});

const setOf = asAct('satisfaction.setOf', (writer, input: Parameters<typeof setSatisfactionOf>[1]) => {
  const { label } = setSatisfactionOf(writer, input);
  return { result: {}, subject: label };
});

const edit = asAct('satisfaction.edit', (writer, input: Parameters<typeof editSatisfaction>[1]) => {
  const { label } = editSatisfaction(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('satisfaction.remove', (writer, input: { id: number }) => {
  const { label } = removeSatisfaction(writer, input);
  return { result: {}, subject: label };
});

export const satisfactionOperations = {
  list: door.satisfaction.list.handler(({ input, context: { session } }) => ({
    satisfactions: satisfactionsOfCustomer(session.archive.reader, input.customerId),
  })),
  add: door.satisfaction.add.handler(({ input, context }) =>
    add({ input: { ...input, day: input.day ?? context.clock.today() }, context }),
  ),
  setOf: door.satisfaction.setOf.handler(setOf),
  edit: door.satisfaction.edit.handler(edit),
  remove: door.satisfaction.remove.handler(remove),
};
