import type { NewPreference, PreferenceChange } from '../../shared/preferences/contract.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addPreference, editPreference, removePreference } from './edit-preferences.ts';
import { preferencesOfCustomer, preferenceWords } from './preferences-of-customer.ts';

const add = asAct('preferences.add', (writer, input: NewPreference & { customerId: number; today: string }) => {
  const { id, label } = addPreference(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('preferences.edit', (writer, input: { id: number; change: PreferenceChange }) => {
  const { label } = editPreference(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('preferences.remove', (writer, input: { id: number }) => {
  const { label } = removePreference(writer, input);
  return { result: {}, subject: label };
});

export const preferencesOperations = {
  list: door.preferences.list.handler(({ input, context: { session } }) => ({
    preferences: preferencesOfCustomer(session.archive.reader, input.customerId),
  })),
  words: door.preferences.words.handler(({ context: { session } }) => preferenceWords(session.archive.reader)),
  add: door.preferences.add.handler(({ input, context }) =>
    add({ input: { ...input, today: context.clock.today() }, context }),
  ),
  edit: door.preferences.edit.handler(edit),
  remove: door.preferences.remove.handler(remove),
};
