import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addLifeEvent, editLifeEvent, type NewLifeEvent, removeLifeEvent } from './edit-life-events.ts';
import { lifeEventsOfCustomer, lifeEventWords } from './read-life-events.ts';

const add = asAct('lifeEvents.add', (writer, input: NewLifeEvent) => {
  const { id, label } = addLifeEvent(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('lifeEvents.edit', (writer, input: Parameters<typeof editLifeEvent>[1]) => {
  const { label } = editLifeEvent(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('lifeEvents.remove', (writer, input: { id: number }) => {
  const { label } = removeLifeEvent(writer, input);
  return { result: {}, subject: label };
});

export const lifeEventsOperations = {
  list: door.lifeEvents.list.handler(({ input, context: { session } }) => ({
    lifeEvents: lifeEventsOfCustomer(session.archive.reader, input.customerId),
  })),
  words: door.lifeEvents.words.handler(({ context: { session } }) => ({
    kinds: lifeEventWords(session.archive.reader),
  })),
  add: door.lifeEvents.add.handler(add),
  edit: door.lifeEvents.edit.handler(edit),
  remove: door.lifeEvents.remove.handler(remove),
};
