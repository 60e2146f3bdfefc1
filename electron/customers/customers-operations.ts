import { ShukeError } from '../../shared/errors.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { binCustomer, type CustomerEdit, createCustomer, editCustomer } from './edit-customer.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';

const create = asAct('customers.create', ['customers'], (writer, input: CustomerEdit) => {
  const { id, name } = createCustomer(writer, input);
  return { result: { id }, subject: name };
});

const edit = asAct('customers.edit', ['customers'], (writer, input: { id: number; change: CustomerEdit }) => {
  const { name } = editCustomer(writer, input.id, input.change);
  return { result: {}, subject: name };
});

const bin = asAct('customers.bin', ['customers'], (writer, input: { id: number }) => {
  const { name } = binCustomer(writer, input.id);
  return { result: {}, subject: name };
});

export const customersOperations = {
  list: door.customers.list.handler(({ input, context: { session } }) =>
    listCustomers(session.archive.reader, input, session.homeCurrency),
  ),
  get: door.customers.get.handler(({ input, context: { session } }) => getCustomer(session.archive.reader, input.id)),
  create: door.customers.create.handler((call) => withActId(create(call))),
  edit: door.customers.edit.handler(edit),
  bin: door.customers.bin.handler((call) => withActId(bin(call))),
};

/** For acts that always change something, unless what they were for is already so. */
function withActId<Result extends { actId: number | null }>(result: Result): Result & { actId: number } {
  const { actId } = result;
  if (actId === null) throw new ShukeError('ACT_UNKNOWN', {});
  return { ...result, actId };
}
