import type { PersonChange } from '../../shared/people/contract.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { addPerson, editPerson, removePerson } from './edit-people.ts';
import { mapOfPeople } from './map-of-people.ts';
import { peopleOfCustomer, relationWords } from './people-of-customer.ts';

const add = asAct('people.add', (writer, input: PersonChange & { customerId: number }) => {
  const { id, label } = addPerson(writer, input);
  return { result: { id }, subject: label };
});

const edit = asAct('people.edit', (writer, input: Parameters<typeof editPerson>[1]) => {
  const { label } = editPerson(writer, input);
  return { result: {}, subject: label };
});

const remove = asAct('people.remove', (writer, input: { id: number }) => {
  const { label } = removePerson(writer, input);
  return { result: {}, subject: label };
});

export const peopleOperations = {
  list: door.people.list.handler(({ input, context: { session } }) => ({
    people: peopleOfCustomer(session.archive.reader, input.customerId),
  })),
  words: door.people.words.handler(({ context: { session } }) => ({
    relations: relationWords(session.archive.reader),
  })),
  add: door.people.add.handler(add),
  edit: door.people.edit.handler(edit),
  remove: door.people.remove.handler(remove),
  map: door.people.map.handler(({ input, context: { session } }) =>
    mapOfPeople(session.archive.reader, input.customerId, input.limit),
  ),
};
