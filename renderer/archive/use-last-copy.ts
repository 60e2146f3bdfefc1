import { useQuery } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';
import { type LastCopy, lastCopyOn } from './last-copy.ts';

/** The last copy that was found in order: null where there is none, undefined while that is not known. */
export function useLastCopy({ lastSavedAt }: Pick<ArchiveStatus, 'lastSavedAt'>): LastCopy | null | undefined {
  const today = useToday();
  const { data } = useQuery(operations.archive.lastCopy.queryOptions());
  if (data === undefined) return undefined;
  return data.at === null ? null : lastCopyOn(today, data.at, lastSavedAt);
}

/** Nobody keeps a copy of the sample shop, or of what is still empty. */
export function needsCopy({ isSample, customers }: Pick<ArchiveStatus, 'isSample' | 'customers'>): boolean {
  return !isSample && customers > 0;
}
