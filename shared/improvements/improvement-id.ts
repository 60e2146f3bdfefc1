import { type TopicKind, topicKinds } from './improvement-codes.ts';

/** One thing that customers name; `key` is its code or its folded text. */
export interface Topic {
  kind: TopicKind;
  key: string;
}

/** `12`: a record; `sleepReason:price`: a topic of which there is no record yet. */
export type ImprovementName = { recordId: number } | { topic: Topic };

/** The id of the improvement that a topic is as long as there is no record of it. */
export function idOfTopic({ kind, key }: Topic): string {
  return `${kind}:${key}`;
}

/** Null: no improvement can be called so. */
export function parseImprovementId(id: string): ImprovementName | null {
  if (/^[0-9]{1,15}$/.test(id)) return { recordId: Number(id) };
  const colonAt = id.indexOf(':');
  const kind = topicKinds.find((one) => one === id.slice(0, colonAt));
  const key = id.slice(colonAt + 1);
  return kind === undefined || key === '' ? null : { topic: { kind, key } };
}
