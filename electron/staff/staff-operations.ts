import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addStaff, handOverCustomers, renameStaff, setStaffLeft } from './edit-staff.ts';
import { listStaff } from './list-staff.ts';

const add = asAct('staff.add', (writer, input: { name: string }) => {
  const { id, name } = addStaff(writer, input.name);
  return { result: { id }, subject: name };
});

const rename = asAct('staff.rename', (writer, input: Parameters<typeof renameStaff>[1]) => {
  const { name } = renameStaff(writer, input);
  return { result: {}, subject: name };
});

const setLeft = asAct('staff.setLeft', (writer, input: Parameters<typeof setStaffLeft>[1]) => {
  const { name } = setStaffLeft(writer, input);
  return { result: {}, subject: name };
});

const handOver = asAct('staff.handOverCustomers', (writer, input: Parameters<typeof handOverCustomers>[1]) => {
  const { customers, name } = handOverCustomers(writer, input);
  return { result: { customers }, subject: name, counts: { customers } };
});

export const staffOperations = {
  list: door.staff.list.handler(({ context: { session } }) => listStaff(session.archive.reader)),
  add: door.staff.add.handler(add),
  rename: door.staff.rename.handler(rename),
  setLeft: door.staff.setLeft.handler(setLeft),
  handOverCustomers: door.staff.handOverCustomers.handler(handOver),
};
