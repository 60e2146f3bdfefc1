import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { AnswerSources, Change } from '../../shared/acts/contract.ts';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import type { EngineClient } from '../../shared/contract.ts';
import type { ArchiveShown } from './archive-shown.ts';
import type { ConnectionState } from './engine-connection.ts';

/** By path of the operation; the engine tells them. */
type Sources = Readonly<Record<string, AnswerSources>>;

/** Whether the answer under this key can have been changed by a write to one of these. */
export function isTouched(key: QueryKey, touched: Change['touched'], sources: Sources): boolean {
  const path = operationPath(key);
  if (path === '') return false;
  const answer = sources[path];
  return answer === undefined || answer.reads.some((source) => touched.includes(source));
}

/** Whether the answer under this key was read from an archive: not even a refusal by the next one may leave it there. */
function isOfArchive(key: QueryKey, sources: Sources): boolean {
  const path = operationPath(key);
  return path !== '' && (sources[path]?.of ?? 'archive') === 'archive';
}

/** oRPC's keys begin with the path of the operation; '' for other keys. */
function operationPath(key: QueryKey): string {
  const [path] = key;
  return Array.isArray(path) && path.every((step) => typeof step === 'string') ? path.join('.') : '';
}

export interface ChangeSource {
  changes: EngineClient['acts']['changes'];
  sources: EngineClient['acts']['sources'];
  status: EngineClient['archive']['status'];
  connection: { readonly state: ConnectionState; opened(): Promise<unknown> };
}

function letGoOfArchive(queries: QueryClient, shown: ArchiveShown, sources: Sources): void {
  shown.letGo();
  void queries.resetQueries({ predicate: ({ queryKey }) => isOfArchive(queryKey, sources) });
}

export const isArchiveStatus = ({ queryKey }: { queryKey: QueryKey }): boolean =>
  operationPath(queryKey) === 'archive.status';

/** Where the archive is that the page shows; undefined where it shows none. */
function pathShown(queries: QueryClient): string | undefined {
  const [shown] = queries.getQueriesData<ArchiveStatus | null>({ predicate: isArchiveStatus });
  return shown?.[1]?.path;
}

/** What the page writes is meant for the archive whose status it has; `shown` is told whenever it has another one. */
export function followStatus(queries: QueryClient, shown: ArchiveShown): void {
  queries.getQueryCache().subscribe((event) => {
    // Only an answer counts: a query that is asked again still holds the answer about the archive before.
    if (event.type === 'updated' && event.action.type === 'success' && isArchiveStatus(event.query)) {
      shown.learn(event.query.state.data);
    }
  });
}

/** Refreshes what the page shows, as long as the program runs; a new engine refreshes everything. */
export async function followChanges(
  source: ChangeSource,
  queries: QueryClient,
  shown: ArchiveShown,
  signal: AbortSignal,
): Promise<void> {
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    try {
      await source.connection.opened();
    } catch {
      return; // The program has ended; the page says so by the state of the connection.
    }
    try {
      // Listening first: nothing that is written while the sources are asked for is missed.
      const changes = await source.changes(undefined, { signal });
      const sources = await source.sources(undefined, { signal });
      if (!isFirst) {
        // While this page was not connected another archive may have been opened.
        if ((await source.status(undefined, { signal }))?.path !== pathShown(queries)) {
          letGoOfArchive(queries, shown, sources);
        }
        void queries.invalidateQueries();
      }
      for await (const { touched, isOtherArchive } of changes) {
        if (isOtherArchive) letGoOfArchive(queries, shown, sources);
        void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, touched, sources) });
      }
    } catch (error) {
      if (signal.aborted) return;
      // With the connection still open this is not a restart: asking again at once would never end.
      if (source.connection.state === 'open') throw error;
    }
  }
}
