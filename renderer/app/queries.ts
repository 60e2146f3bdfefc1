import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isArchiveStatus } from './change-notices.ts';
import { isFailure } from './failure.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The screen shows the error next to what caused it; no notice appears. */
      isErrorShownInPlace?: boolean;
    };
  }
}

/** Everything is asked of this machine: nothing grows stale but by a change, and asking again does not mend an error. */
export function createQueries(showFailure: (error: unknown) => void): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _result, mutation) => {
        if (mutation.meta?.isErrorShownInPlace !== true) showFailure(error);
        // The archive's own page then says how everything can still be saved.
        if (isFailure(error, 'ARCHIVE_REPLACED')) void queries.invalidateQueries({ predicate: isArchiveStatus });
      },
    }),
  });
  return queries;
}
