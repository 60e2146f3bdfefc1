import { idOfTopic } from '../../shared/improvements/improvement-id.ts';
import type { Connection } from '../archive/query.ts';
import { readNamedImprovements } from './named-improvements.ts';

export interface NamersById {
  /** Customers on file who named the improvement; of a topic, the record that has it by now. */
  of(id: string): ReadonlySet<number>;
  /** Those who named anything. */
  anyone: ReadonlySet<number>;
}

const nobody: ReadonlySet<number> = new Set();

export function readNamersById(connection: Connection): NamersById {
  const byId = new Map<string, ReadonlySet<number>>();
  const anyone = new Set<number>();
  for (const { id, topics, mentions } of readNamedImprovements(connection)) {
    const namers = new Set(mentions.flatMap(({ customerId }) => customerId ?? []));
    for (const key of [id, ...topics.map(idOfTopic)]) byId.set(key, namers);
    for (const customerId of namers) anyone.add(customerId);
  }
  return { of: (id) => byId.get(id) ?? nobody, anyone };
}
