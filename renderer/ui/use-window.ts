import { type QueryFunction, type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type RowWindow, windowAt, windowSize } from './row-window.ts';

interface Page<Row> {
  total: number;
  rows: readonly Row[];
}

interface PageQuery<Found> {
  queryKey: QueryKey;
  queryFn: QueryFunction<Found>;
}

export interface WindowedRows<Row, Found extends Page<Row> = Page<Row>> {
  total: number;
  rowAt(index: number): Row | undefined;
  /** The table says which rows it shows; only their pages are asked for. */
  show(first: number, last: number): void;
  /** Any page of the present question, for what stands next to its rows. */
  found: Found | undefined;
  error: unknown;
  /** The rows are those of the present question, not of the one before. */
  isSettled: boolean;
  /** Nothing has come yet. */
  isLoading: boolean;
  retry(): void;
}

/** Rows of the engine by windows: a list of any length holds only the pages near what is seen. */
export function useWindow<Found extends Page<unknown>>(
  page: (window: RowWindow) => PageQuery<Found>,
): WindowedRows<Found['rows'][number], Found> {
  const [range, setRange] = useState({ firstPage: 0, lastPage: 0 });
  const pages = Array.from({ length: range.lastPage - range.firstPage + 1 }, (_, index) => range.firstPage + index);
  const results = useQueries({
    queries: pages.map((number) => page(windowAt(number))),
  });

  const show = useCallback((first: number, last: number) => {
    const firstPage = Math.max(0, Math.floor(first / windowSize));
    const lastPage = Math.max(firstPage, Math.floor(last / windowSize));
    setRange((now) => (now.firstPage === firstPage && now.lastPage === lastPage ? now : { firstPage, lastPage }));
  }, []);

  const loaded = new Map<number, readonly Found['rows'][number][]>();
  let found: Found | undefined;
  for (const [index, number] of pages.entries()) {
    const data = results[index]?.data;
    if (data === undefined) continue;
    found ??= data;
    loaded.set(number, data.rows);
  }

  // While the answer to a new question is on its way the former one stays: no list flashes empty at a key stroke.
  const former = useRef<{ found: Found; loaded: typeof loaded } | null>(null);
  if (found !== undefined) former.current = { found, loaded };
  const shown = found === undefined ? former.current : { found, loaded };
  const failed = results.find((result) => result.error !== null);

  const retry = (): void => {
    for (const result of results) if (result.error !== null) void result.refetch();
  };

  return {
    total: shown?.found.total ?? 0,
    rowAt: (index) => shown?.loaded.get(Math.floor(index / windowSize))?.[index % windowSize],
    show,
    found: shown?.found,
    isSettled: found !== undefined,
    error: failed?.error ?? null,
    isLoading: shown === null && failed === undefined,
    retry,
  };
}
