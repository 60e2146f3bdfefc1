import type { ImportListEntry } from '../../shared/import/contract.ts';
import type { Connection } from '../archive/query.ts';
import { importResultOf, type KeptImport } from './kept-import-result.ts';

interface Row extends KeptImport {
  importId: number;
  at: number;
  undoneAt: number | null;
}

/** Every import of the archive, latest first, the undone ones too. */
export function listImports(connection: Connection): ImportListEntry[] {
  return connection
    .prepare<[], Row>(
      `SELECT imports.id AS importId, acts.at, undone.at AS undoneAt,
              imports.kind, imports.mode, imports.match_key, imports.result
         FROM imports JOIN acts ON acts.id = imports.act_id LEFT JOIN acts AS undone ON undone.id = imports.undone_act_id
        ORDER BY imports.id DESC`,
    )
    .all()
    .map(({ importId, at, undoneAt, ...kept }) => {
      const { isDryRun: _isDryRun, rejections: _rejections, ...counts } = importResultOf(kept);
      return { ...counts, importId, at, undoneAt };
    });
}
