import type { ImportListEntry, ImportResult } from '../../shared/import/contract.ts';
import type { Connection } from '../archive/query.ts';

interface Row {
  importId: number;
  at: number;
  undoneAt: number | null;
  result: string;
}

/** Every import of the archive, latest first, the undone ones too. */
export function listImports(connection: Connection): ImportListEntry[] {
  return connection
    .prepare<[], Row>(
      `SELECT imports.id AS importId, acts.at, undone.at AS undoneAt, imports.result
         FROM imports JOIN acts ON acts.id = imports.act_id LEFT JOIN acts AS undone ON undone.id = imports.undone_act_id
        ORDER BY imports.id DESC`,
    )
    .all()
    .map(({ result, ...entry }) => {
      const { isDryRun: _isDryRun, rejections: _rejections, ...counts } = JSON.parse(result) as ImportResult;
      return { ...counts, ...entry };
    });
}
