import type { Debtor } from '../../shared/owed/contract.ts';
import { owedReads } from '../../shared/owed/owed-reads.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { readDebtors } from './owed-of-shop.ts';

const kept = new CacheByTables<readonly Debtor[]>();

/** Who owes something at the end of a day, read once for every state of what it is read from. */
export function debtorsOn({ archive, homeCurrency }: ArchiveSession, on: string): readonly Debtor[] {
  const reads = ['customers', ...owedReads] as const;
  return kept.get(archive, { key: `${on} ${homeCurrency}`, reads }, () =>
    readDebtors(archive.reader, { on, homeCurrency }),
  );
}
