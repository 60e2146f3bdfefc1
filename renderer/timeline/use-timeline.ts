import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineFilter } from '../../shared/timeline/contract.ts';
import { operations } from '../app/engine.ts';

const pageSize = 40;

/** The entries that a filter keeps, a page at a time; what was there stays until the next is. */
export function useTimeline(customerId: number, filter: TimelineFilter) {
  return useInfiniteQuery({
    ...operations.timeline.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, customerId, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.entries.length < last.total ? offset + pageSize : undefined,
    }),
    placeholderData: keepPreviousData,
  });
}

export type Timeline = ReturnType<typeof useTimeline>;
