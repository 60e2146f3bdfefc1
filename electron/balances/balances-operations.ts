import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addBalanceEntry, editBalanceEntry, type NewBalanceEntry, removeBalanceEntry } from './edit-balances.ts';
import { addUnit, editUnit, removeUnit } from './edit-units.ts';
import { listBalances } from './list-balances.ts';
import { balancesWithEntries, balanceUnits } from './read-balances.ts';

const makeUnit = asAct('balances.addUnit', (writer, input: Parameters<typeof addUnit>[1]) => {
  const { id, label } = addUnit(writer, input);
  return { result: { id }, subject: label };
});

const changeUnit = asAct('balances.editUnit', (writer, input: Parameters<typeof editUnit>[1]) => {
  const { label } = editUnit(writer, input);
  return { result: {}, subject: label };
});

const dropUnit = asAct('balances.removeUnit', (writer, input: { id: number }) => {
  const { label } = removeUnit(writer, input);
  return { result: {}, subject: label };
});

const add = asAct('balances.add', (writer, input: NewBalanceEntry) => {
  const { id, label, balance } = addBalanceEntry(writer, input);
  return { result: { id, balance }, subject: label };
});

const edit = asAct('balances.edit', (writer, input: Parameters<typeof editBalanceEntry>[1]) => {
  const { label } = editBalanceEntry(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('balances.remove', (writer, input: { id: number }) => {
  const { label } = removeBalanceEntry(writer, input);
  return { result: {}, subject: label };
});

export const balancesOperations = {
  units: door.balances.units.handler(({ context: { session } }) => ({ units: balanceUnits(session.archive.reader) })),
  addUnit: door.balances.addUnit.handler(makeUnit),
  editUnit: door.balances.editUnit.handler(changeUnit),
  removeUnit: door.balances.removeUnit.handler(dropUnit),
  ofCustomer: door.balances.ofCustomer.handler(({ input, context: { session } }) => ({
    balances: balancesWithEntries(session.archive.reader, input.customerId),
  })),
  list: door.balances.list.handler(({ input, context: { session } }) => listBalances(session.archive, input)),
  add: door.balances.add.handler(add),
  edit: door.balances.edit.handler(edit),
  remove: door.balances.remove.handler(remove),
};
