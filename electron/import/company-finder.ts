import { foldText } from '../../shared/text.ts';
import type { ImportTarget } from './import-target.ts';

/** Companies by name: of this file, of the archive (of several, the first), or newly made. */
export function companyFinder(target: ImportTarget, onMade: () => void) {
  const ids = new Map<string, number>();
  const inArchive = target.connection
    .prepare<[string], number>(
      `SELECT id FROM customers
        WHERE name_folded = ? AND kind = 'company' AND binned_at IS NULL AND merged_into IS NULL ORDER BY id LIMIT 1`,
    )
    .pluck();
  const make = (name: string): number => {
    onMade();
    return target.insert('customers', {
      number: target.ownNumber(),
      number_is_ours: 1,
      kind: 'company',
      name,
      name_folded: foldText(name),
      created_at: target.at,
      updated_at: target.at,
    });
  };
  return {
    learn: (name: string, id: number): void => {
      const folded = foldText(name);
      if (!ids.has(folded)) ids.set(folded, id);
    },
    idOf(name: string): number {
      const folded = foldText(name);
      const id = ids.get(folded) ?? inArchive.get(folded) ?? make(name);
      ids.set(folded, id);
      return id;
    },
  };
}
