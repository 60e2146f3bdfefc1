import { useQuery } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { daysBetween, todayLocal } from '../../shared/day.ts';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';

/** From this age on it is worth a word, and worth a warning. */
const oldAfterDays = 7;
const riskyAfterDays = 30;

export interface LastCopy {
  /** UTC milliseconds. */
  at: number;
  ageDays: number;
  isChangedSince: boolean;
  tone: 'soon' | 'lost' | undefined;
}

/** The last copy that was found in order: null where there is none, undefined while that is not known. */
export function useLastCopy(archive: Pick<ArchiveStatus, 'lastSavedAt'>): LastCopy | null | undefined {
  const today = useToday();
  const { data } = useQuery(operations.archive.lastCopy.queryOptions());
  if (data === undefined) return undefined;
  if (data.at === null) return null;
  const ageDays = Math.max(0, daysBetween(todayLocal(new Date(data.at)), today));
  const isChangedSince = (archive.lastSavedAt ?? 0) > data.at;
  const isOld = isChangedSince && ageDays >= oldAfterDays;
  return {
    at: data.at,
    ageDays,
    isChangedSince,
    tone: isOld ? (ageDays < riskyAfterDays ? 'soon' : 'lost') : undefined,
  };
}

/** Nobody keeps a copy of the sample shop, or of what is still empty. */
export function needsCopy({ isSample, customers }: Pick<ArchiveStatus, 'isSample' | 'customers'>): boolean {
  return !isSample && customers > 0;
}
