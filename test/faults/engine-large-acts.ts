import type { EngineClient } from '../../shared/contract.ts';

export const largeActs = ['merge', 'undoMerge', 'bulkEdit', 'undoBulkEdit', 'purge'] as const;
export type LargeAct = (typeof largeActs)[number];

/** Acts that write many rows, each the same in every run; an undo is of the last act there is. */
export async function performLargeAct(client: EngineClient, act: LargeAct): Promise<void> {
  switch (act) {
    case 'merge': {
      const { id: winnerId } = await client.customers.ofNumber({ number: 'c1' });
      const { id: loserId } = await client.customers.ofNumber({ number: 'c2' });
      await client.duplicates.merge({ winnerId, loserIds: [loserId], language: 'en' });
      return;
    }
    case 'bulkEdit':
      await client.customers.bulkEdit({
        selection: { filter: { text: '', conditions: [] }, exceptIds: [] },
        change: { what: 'note', mode: 'append', note: 'asked for the new list of prices' },
      });
      return;
    case 'undoMerge':
    case 'undoBulkEdit': {
      const [last] = (await client.acts.list({ limit: 1 })).acts;
      await client.acts.undo({ actId: last?.id ?? 0 });
      return;
    }
    case 'purge':
      await client.bin.purge({ selection: { exceptIds: [] } });
      return;
  }
}
