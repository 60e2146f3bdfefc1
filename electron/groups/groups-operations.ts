import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import {
  addActivity,
  addGroup,
  addMember,
  editGroup,
  editMember,
  makeHousehold,
  type NewGroup,
  type NewMember,
  removeGroup,
  removeMember,
} from './edit-groups.ts';
import { listGroups } from './list-groups.ts';
import { findGroups, groupOfKey, groupsOfCustomer, groupWords } from './read-groups.ts';

const add = asAct('groups.add', (writer, input: NewGroup) => {
  const { id, label } = addGroup(writer, input);
  return { result: { id }, subject: label };
});

const household = asAct('groups.makeHousehold', (writer, input: Parameters<typeof makeHousehold>[1]) => {
  const { id, label } = makeHousehold(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('groups.edit', (writer, input: Parameters<typeof editGroup>[1]) => {
  const { label } = editGroup(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('groups.remove', (writer, input: { id: number }) => {
  const { label } = removeGroup(writer, input);
  return { result: {}, subject: label };
});

const addOne = asAct('groups.addMember', (writer, input: NewMember) => {
  const { id, label } = addMember(writer, input);
  return { result: { id }, subject: label };
});

const editOne = asAct('groups.editMember', (writer, input: Parameters<typeof editMember>[1]) => {
  const { label } = editMember(writer, input);
  return { result: {}, subject: label };
});

const removeOne = asAct('groups.removeMember', (writer, input: { id: number }) => {
  const { label } = removeMember(writer, input);
  return { result: {}, subject: label };
});

const activity = asAct('groups.addActivity', (writer, input: Parameters<typeof addActivity>[1]) => {
  const { label } = addActivity(writer, input);
  return { result: {}, subject: label, counts: { customers: new Set(input.customerIds).size } };
});

export const groupsOperations = {
  ofCustomer: door.groups.ofCustomer.handler(({ input, context }) => groupsOfCustomer(context, input.customerId)),
  list: door.groups.list.handler(({ input, context }) => listGroups(context, input)),
  get: door.groups.get.handler(({ input, context }) => groupOfKey(context, input.key)),
  words: door.groups.words.handler(({ context: { session } }) => ({ kinds: groupWords(session.archive.reader) })),
  find: door.groups.find.handler(({ input, context: { session } }) => ({
    groups: findGroups(session.archive.reader, input.text),
  })),
  add: door.groups.add.handler(add),
  makeHousehold: door.groups.makeHousehold.handler(household),
  edit: door.groups.edit.handler(edit),
  remove: door.groups.remove.handler(remove),
  addMember: door.groups.addMember.handler(addOne),
  editMember: door.groups.editMember.handler(editOne),
  removeMember: door.groups.removeMember.handler(removeOne),
  addActivity: door.groups.addActivity.handler(activity),
};
