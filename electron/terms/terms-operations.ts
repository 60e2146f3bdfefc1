import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { type NewTerms, removeTerms, setTerms } from './edit-terms.ts';
import { termsOfCustomer } from './read-terms.ts';

const set = asAct('terms.set', (writer, input: NewTerms) => {
  const { id, label } = setTerms(writer, input);
  return { result: { id }, subject: label };
});

const remove = asAct('terms.remove', (writer, input: { id: number }) => {
  const { label } = removeTerms(writer, input);
  return { result: {}, subject: label };
});

export const termsOperations = {
  list: door.terms.list.handler(({ input, context: { session } }) => ({
    terms: termsOfCustomer(session.archive.reader, input.customerId, session.homeCurrency),
  })),
  set: door.terms.set.handler(set),
  remove: door.terms.remove.handler(remove),
};
