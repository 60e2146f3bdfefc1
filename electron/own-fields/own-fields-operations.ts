import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import {
  changeOwnField,
  defineOwnField,
  type OwnFieldDefinition,
  removeOwnField,
  reorderOwnFields,
} from './define-own-field.ts';
import { listOwnFields } from './list-own-fields.ts';
import type { ChangedChoice } from './own-field-choices.ts';

const define = asAct('ownFields.define', (writer, input: OwnFieldDefinition) => {
  const { id, name } = defineOwnField(writer, input);
  return { result: { id }, subject: name };
});

const change = asAct(
  'ownFields.change',
  (writer, input: { id: number; name?: string | undefined; choices?: readonly ChangedChoice[] | undefined }) => ({
    result: {},
    subject: changeOwnField(writer, input).name,
  }),
);

const reorder = asAct('ownFields.reorder', (writer, input: { ids: readonly number[] }) => {
  reorderOwnFields(writer, input.ids);
  return { result: {}, subject: '' };
});

const remove = asAct('ownFields.remove', (writer, input: { id: number }) => {
  const { name, customers } = removeOwnField(writer, input.id);
  return { result: { customers }, subject: name, counts: { customers } };
});

export const ownFieldsOperations = {
  list: door.ownFields.list.handler(({ context: { session } }) => listOwnFields(session.archive.reader)),
  define: door.ownFields.define.handler(define),
  change: door.ownFields.change.handler(change),
  reorder: door.ownFields.reorder.handler(reorder),
  remove: door.ownFields.remove.handler(remove),
};
