import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { editImprovement, type ImprovementChange, mergeImprovements } from './edit-improvements.ts';
import { improvementJudgement } from './improvement-judgement.ts';
import { improvementNames, listImprovements, mentionsOfImprovement } from './list-improvements.ts';
import { peopleOfImprovement } from './people-of-improvement.ts';

const edit = asAct('improvements.edit', (writer, input: { id: string; change: ImprovementChange }) => {
  const { id, label } = editImprovement(writer, input);
  return { result: { id: String(id) }, subject: label };
});

const merge = asAct('improvements.merge', (writer, input: { id: string; intoId: string }) => {
  const { id, label } = mergeImprovements(writer, input);
  return { result: { id: String(id) }, subject: label };
});

export const improvementsOperations = {
  list: door.improvements.list.handler(({ input: { state, offset, limit }, context }) => {
    const judgement = improvementJudgement(context);
    const { rows, byState } = listImprovements(context.session.archive, judgement);
    const asked = state === null ? rows : rows.filter((row) => row.state === state);
    return { asOf: judgement.asOf, total: asked.length, byState, rows: asked.slice(offset, offset + limit) };
  }),
  names: door.improvements.names.handler(({ context: { session } }) => ({
    names: improvementNames(session.archive.reader),
  })),
  people: door.improvements.people.handler(({ input, context }) =>
    peopleOfImprovement(context.session.archive, improvementJudgement(context), input),
  ),
  mentions: door.improvements.mentions.handler(({ input: { id, offset, limit }, context: { session } }) => {
    const mentions = mentionsOfImprovement(session.archive.reader, id);
    return { total: mentions.length, mentions: mentions.slice(offset, offset + limit) };
  }),
  edit: door.improvements.edit.handler(edit),
  merge: door.improvements.merge.handler(merge),
};
