import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineFilter } from '../../shared/timeline/contract.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';

const pageSize = 40;

/** The entries that a filter keeps, a page at a time; what was there stays until the next is. */
export function useTimeline(customerId: number, filter: TimelineFilter) {
  return useInfiniteQuery({
    ...operations.timeline.list.infiniteOptions(byPage({ ...filter, customerId }, pageSize)),
    placeholderData: keepPreviousData,
  });
}

export type Timeline = ReturnType<typeof useTimeline>;
