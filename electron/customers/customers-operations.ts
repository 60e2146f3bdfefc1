import type { CustomerFilter } from '../../shared/customers/filter.ts';
import { ShukeError } from '../../shared/errors.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { areNetsWhole } from './are-nets-whole.ts';
import { type BulkEdit, bulkEdit, subjectOfBulkChange } from './bulk-edit.ts';
import { customerOfNumber } from './customer-of-number.ts';
import { binCustomer, type CustomerEdit, createCustomer, editCustomer, takeCustomerOutOfBin } from './edit-customer.ts';
import { emptyColumns } from './empty-columns.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { neighboursOf } from './neighbours.ts';
import { forgetFilter, listSavedFilters, saveFilter } from './saved-filters.ts';
import { listSources } from './sources.ts';
import { listTags } from './tags.ts';
import { unreadLeftOut } from './unread-left-out.ts';

const create = asAct('customers.create', (writer, input: CustomerEdit) => {
  const { id, name } = createCustomer(writer, input);
  return { result: { id }, subject: name };
});

const edit = asAct('customers.edit', (writer, input: { id: number; change: CustomerEdit }) => {
  const { label } = editCustomer(writer, input.id, input.change);
  return { result: {}, subject: label };
});

const bin = asAct('customers.bin', (writer, input: { id: number }) => {
  const { label } = binCustomer(writer, input.id);
  return { result: {}, subject: label };
});

const takeOutOfBin = asAct('customers.takeOutOfBin', (writer, input: { id: number }) => {
  const { label } = takeCustomerOutOfBin(writer, input.id);
  return { result: {}, subject: label };
});

/** One verb for each kind of change, so that the history tells them apart. */
function bulkEditAs(what: BulkEdit['change']['what']) {
  return asAct(`customers.bulkEdit.${what}`, (writer, input: BulkEdit) => {
    const changed = bulkEdit(writer, input);
    return { result: { changed }, subject: subjectOfBulkChange(input.change), counts: { customers: changed } };
  });
}

const saveNamedFilter = asAct('customers.saveFilter', (writer, input: { name: string; filter: CustomerFilter }) => {
  const { id, name } = saveFilter(writer, input);
  return { result: { id }, subject: name };
});

const forgetNamedFilter = asAct('customers.forgetFilter', (writer, input: { id: number }) => {
  const { name } = forgetFilter(writer, input.id);
  return { result: {}, subject: name };
});

export const customersOperations = {
  list: door.customers.list.handler(({ input, context }) => listCustomers(context, input)),
  get: door.customers.get.handler(({ input, context: { session } }) => getCustomer(session.archive.reader, input.id)),
  emptyColumns: door.customers.emptyColumns.handler(({ context: { session, clock } }) =>
    emptyColumns(session, clock.today()),
  ),
  areNetsWhole: door.customers.areNetsWhole.handler(({ context: { session } }) =>
    areNetsWhole(session.archive.reader, session.homeCurrency),
  ),
  unreadLeftOut: door.customers.unreadLeftOut.handler(({ input: { filter }, context: { session, clock } }) =>
    unreadLeftOut(session.archive.reader, filter, { homeCurrency: session.homeCurrency, today: clock.today() }),
  ),
  ofNumber: door.customers.ofNumber.handler(({ input, context: { session } }) => ({
    id: customerOfNumber(session.archive.reader, input.number),
  })),
  create: door.customers.create.handler((call) => withActId(create(call))),
  edit: door.customers.edit.handler(edit),
  bin: door.customers.bin.handler((call) => withActId(bin(call))),
  takeOutOfBin: door.customers.takeOutOfBin.handler(takeOutOfBin),
  neighbours: door.customers.neighbours.handler(({ input, context }) => neighboursOf(context, input)),
  bulkEdit: door.customers.bulkEdit.handler(({ input, context }) =>
    bulkEditAs(input.change.what)({ input: { ...input, today: context.clock.today() }, context }),
  ),
  tags: door.customers.tags.handler(({ context: { session } }) => listTags(session.archive.reader)),
  sources: door.customers.sources.handler(({ context: { session } }) => listSources(session.archive.reader)),
  savedFilters: door.customers.savedFilters.handler(({ context: { session } }) =>
    listSavedFilters(session.archive.reader),
  ),
  saveFilter: door.customers.saveFilter.handler(saveNamedFilter),
  forgetFilter: door.customers.forgetFilter.handler(forgetNamedFilter),
};

/** For acts that always change something, unless what they were for is already so. */
function withActId<Result extends { actId: number | null }>(result: Result): Result & { actId: number } {
  const { actId } = result;
  if (actId === null) throw new ShukeError('ACT_UNKNOWN', {});
  return { ...result, actId };
}
