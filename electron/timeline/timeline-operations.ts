import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { discardFiles, type FileToKeep, readFilesToKeep } from '../attachments/read-files-to-keep.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { dueContacts } from './due-contacts.ts';
import {
  addContact,
  type ContactChange,
  clearNextDay,
  editContact,
  type NewContact,
  removeContact,
} from './edit-contact.ts';
import { listTimeline } from './list-timeline.ts';
import { timelineWords } from './timeline-words.ts';
import { usualMinutesSetting } from './usual-minutes-setting.ts';

interface AddInput {
  contact: NewContact;
  files: readonly FileToKeep[];
  fulfils: readonly number[];
}

const add = asAct('timeline.add', (writer, { contact, files, fulfils }: AddInput) => {
  const { id, label } = addContact(writer, contact, files, fulfils);
  return { result: { id }, subject: label, counts: { attachments: files.length } };
});

const edit = asAct('timeline.edit', (writer, input: { id: number; change: ContactChange }) => {
  const { label } = editContact(writer, input.id, input.change);
  return { result: {}, subject: label };
});

const remove = asAct('timeline.remove', (writer, input: { id: number }) => {
  const { label } = removeContact(writer, input.id);
  return { result: {}, subject: label };
});

const clearNext = asAct('timeline.clearNext', (writer, input: { contactIds: readonly number[] }) => {
  const labels = new Set(input.contactIds.map((id) => clearNextDay(writer, id).label));
  return { result: {}, subject: [...labels].slice(0, 3).join(', ') };
});

export const timelineOperations = {
  list: door.timeline.list.handler(({ input, context: { session } }) =>
    listTimeline(session.archive.reader, input, session.homeCurrency),
  ),
  words: door.timeline.words.handler(({ context: { session } }) => timelineWords(session.archive.reader)),
  add: door.timeline.add.handler(async ({ input: { files: tokens, fulfils, ...contact }, context }) => {
    const files = await readFilesToKeep(context, tokens);
    const done = add({ input: { contact, files, fulfils }, context });
    discardFiles(context, tokens);
    return done;
  }),
  usualMinutes: door.timeline.usualMinutes.handler(({ context: { session } }) =>
    readSetting(session.archive.reader, usualMinutesSetting),
  ),
  setUsualMinutes: door.timeline.setUsualMinutes.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, usualMinutesSetting, input);
    return input;
  }),
  edit: door.timeline.edit.handler(edit),
  remove: door.timeline.remove.handler(remove),
  clearNext: door.timeline.clearNext.handler(clearNext),
  due: door.timeline.due.handler(({ input, context: { session } }) => dueContacts(session.archive.reader, input)),
};
