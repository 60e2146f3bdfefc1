import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addPayment, editPayment, type NewPayment, removePayment } from './edit-payments.ts';
import { paymentsOfCustomer } from './read-payments.ts';

const add = asAct('payments.add', (writer, input: NewPayment) => {
  const { id, label } = addPayment(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('payments.edit', (writer, input: Parameters<typeof editPayment>[1]) => {
  const { label } = editPayment(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('payments.remove', (writer, input: { id: number }) => {
  const { label } = removePayment(writer, input);
  return { result: {}, subject: label };
});

export const paymentsOperations = {
  list: door.payments.list.handler(({ input, context: { session } }) => ({
    payments: paymentsOfCustomer(session.archive.reader, input.customerId),
  })),
  add: door.payments.add.handler(add),
  edit: door.payments.edit.handler(edit),
  remove: door.payments.remove.handler(remove),
};
