import { ShukeError } from '../../shared/errors.ts';
import type { ImprovementState } from '../../shared/improvements/improvement-codes.ts';
import { idOfTopic, parseImprovementId, type Topic } from '../../shared/improvements/improvement-id.ts';
import { oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { allRows, build, type Connection, firstRow } from '../archive/query.ts';
import { readMentions } from './read-mentions.ts';
import { moveMendedActs } from './told-acts.ts';

export interface ImprovementChange {
  text?: string | undefined;
  state?: ImprovementState | undefined;
  mendedDay?: string | undefined;
  done?: string | undefined;
}

interface Edited {
  id: number;
  label: string;
}

/** Error: IMPROVEMENT_UNKNOWN. */
export function editImprovement(
  writer: ActWriter,
  { id: name, change }: { id: string; change: ImprovementChange },
): Edited {
  const { id, label } = recordOf(writer, name);
  const before = existingImprovement(writer.connection, id);
  const state = change.state ?? (change.mendedDay === undefined ? before.state : 'mended');
  const text = change.text === undefined ? before.text : oneLine(storableText(change.text));
  writer.update('improvements', id, {
    text,
    state,
    mended_day: state === 'mended' ? (change.mendedDay ?? before.mended_day ?? dayOfAct(writer)) : null,
    ...(change.done === undefined ? {} : { done: storableText(change.done) }),
  });
  return { id, label: text || label };
}

/** The one that the other is merged into keeps what it is called. Error: IMPROVEMENT_UNKNOWN. */
export function mergeImprovements(writer: ActWriter, { id, intoId }: { id: string; intoId: string }): Edited {
  const into = recordOf(writer, intoId);
  const from = recordOf(writer, id);
  if (from.id === into.id) return into;
  const topics = allRows(
    writer.connection,
    build.selectFrom('improvement_topics').selectAll().where('improvement_id', '=', from.id).orderBy('id'),
  );
  // Without words of the owner's it is called by its first topic: those of the other come behind.
  for (const { id: topicId, ...topic } of topics) {
    writer.remove('improvement_topics', topicId);
    writer.insert('improvement_topics', { ...topic, improvement_id: into.id });
  }
  // Where the other is not mended, all who named either are told when it is.
  if (existingImprovement(writer.connection, into.id).state === 'mended') moveMendedActs(writer, from.id, into.id);
  writer.remove('improvements', from.id);
  return into;
}

/** The record of that name; that of a topic is made where there is none yet. */
function recordOf(writer: ActWriter, name: string): Edited {
  const parsed = parseImprovementId(name);
  if (parsed === null) throw new ShukeError('IMPROVEMENT_UNKNOWN');
  const { connection } = writer;
  if ('recordId' in parsed) {
    const { text } = existingImprovement(connection, parsed.recordId);
    return { id: parsed.recordId, label: text || saidOfFirstTopic(connection, parsed.recordId) };
  }
  const { topic } = parsed;
  const label = saidOf(connection, topic);
  const recorded = firstRow(
    connection,
    build
      .selectFrom('improvement_topics')
      .select('improvement_id')
      .where('kind', '=', topic.kind)
      .where('key', '=', topic.key),
  );
  if (recorded !== undefined) return { id: recorded.improvement_id, label: label ?? topic.key };
  if (label === null) throw new ShukeError('IMPROVEMENT_UNKNOWN');
  const id = writer.insert('improvements', {});
  writer.insert('improvement_topics', { improvement_id: id, ...topic });
  return { id, label };
}

function existingImprovement(connection: Connection, id: number) {
  const row = firstRow(connection, build.selectFrom('improvements').selectAll().where('id', '=', id));
  if (row === undefined) throw new ShukeError('IMPROVEMENT_UNKNOWN');
  return row;
}

function saidOfFirstTopic(connection: Connection, improvementId: number): string {
  const topic = firstRow(
    connection,
    build
      .selectFrom('improvement_topics')
      .select(['kind', 'key'])
      .where('improvement_id', '=', improvementId)
      .orderBy('id'),
  );
  return topic === undefined ? '' : (saidOf(connection, topic) ?? topic.key);
}

/** Null: nobody named it. */
function saidOf(connection: Connection, topic: Topic): string | null {
  const wanted = idOfTopic(topic);
  return readMentions(connection).find((mention) => idOfTopic(mention.topic) === wanted)?.said ?? null;
}
