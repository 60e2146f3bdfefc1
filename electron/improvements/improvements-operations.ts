import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { dayOfNow } from '../known-until/day-of-now.ts';
import { editImprovement, type ImprovementChange, mergeImprovements } from './edit-improvements.ts';
import { countsByState, listImprovements, mentionsOfImprovement } from './read-improvements.ts';

const edit = asAct('improvements.edit', (writer, input: { id: string; change: ImprovementChange }) => {
  const { id, label } = editImprovement(writer, input);
  return { result: { id: String(id) }, subject: label };
});

const merge = asAct('improvements.merge', (writer, input: { id: string; intoId: string }) => {
  const { id, label } = mergeImprovements(writer, input);
  return { result: { id: String(id) }, subject: label };
});

export const improvementsOperations = {
  list: door.improvements.list.handler(({ input: { offset, limit }, context: { session, clock } }) => {
    const { archive, homeCurrency } = session;
    const asOf = dayOfNow(archive.reader, clock.today());
    const all = listImprovements(archive.reader, { asOf, homeCurrency });
    return { asOf, total: all.length, byState: countsByState(all), rows: all.slice(offset, offset + limit) };
  }),
  mentions: door.improvements.mentions.handler(({ input: { id, offset, limit }, context: { session } }) => {
    const mentions = mentionsOfImprovement(session.archive.reader, id);
    return { total: mentions.length, mentions: mentions.slice(offset, offset + limit) };
  }),
  edit: door.improvements.edit.handler(edit),
  merge: door.improvements.merge.handler(merge),
};
