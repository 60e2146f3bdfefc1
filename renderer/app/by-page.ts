/** A question to `infiniteOptions` that is answered page by page; each page says how many rows there are in all. */
export function byPage<Question extends object>(question: Question, pageSize: number) {
  return {
    input: (offset: number) => ({ ...question, offset, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ total }: { total: number }, _pages: unknown, offset: number) =>
      offset + pageSize < total ? offset + pageSize : undefined,
  };
}

/** An infinite query, as far as what shows its pages one after another needs it. */
export interface PagedQuery {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}
