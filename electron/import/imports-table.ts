import type { ImportListEntry } from '../../shared/import/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { listImports } from './list-imports.ts';

/** Every import, latest first. */
export function importsTable({ snapshot, translate }: TableSource): TableContent<'imports', ImportListEntry> {
  const imports = listImports(snapshot);
  return {
    table: 'imports',
    columns: {
      at: { kind: 'instant', cell: (entry) => entry.at },
      fileName: { kind: 'text', cell: (entry) => entry.fileName },
      kind: { kind: 'text', cell: (entry) => translate(`import.kinds.${entry.kind}`) },
      mode: { kind: 'text', cell: (entry) => translate(`import.modes.${entry.mode}`) },
      match: { kind: 'text', cell: (entry) => translate(`import.matches.${entry.match}`) },
      rowsIn: { kind: 'count', cell: (entry) => entry.rowsIn },
      imported: { kind: 'count', cell: (entry) => entry.imported },
      updated: { kind: 'count', cell: (entry) => entry.updated },
      skipped: { kind: 'count', cell: (entry) => entry.skipped },
      rejected: { kind: 'count', cell: (entry) => entry.rejected },
      customers: { kind: 'count', cell: (entry) => entry.customers },
      orders: { kind: 'count', cell: (entry) => entry.orders },
      lines: { kind: 'count', cell: (entry) => entry.lines },
      walkIn: { kind: 'count', cell: (entry) => entry.walkIn },
      firstDay: { kind: 'day', cell: (entry) => entry.firstDay },
      lastDay: { kind: 'day', cell: (entry) => entry.lastDay },
      undoneAt: { kind: 'instant', cell: (entry) => entry.undoneAt },
    },
    values: {},
    rowCount: imports.length,
    pages: [imports],
  };
}
