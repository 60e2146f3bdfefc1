import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import type { EngineClient } from '../../shared/contract.ts';
import type { ArchiveShown } from './archive-shown.ts';
import type { ConnectionState } from './engine-connection.ts';

type ChangeTopic =
  Awaited<ReturnType<EngineClient['acts']['changes']>> extends AsyncIterable<infer Change>
    ? Change extends { topics: ReadonlyArray<infer Topic> }
      ? Topic
      : never
    : never;

/** What a customer's page is made of; the counter card and the trees show orders too. */
const partsOfCustomerFile = ['customers', 'counter', 'dates', 'people', 'preferences', 'referrals'] as const;

/** Which parts of the contract show what a topic is about. The one place where a change becomes a refresh. */
const partsByTopic: Record<ChangeTopic, readonly string[] | 'all'> = {
  session: 'all',
  archive: 'all',
  customers: [...partsOfCustomerFile, 'bin', 'search', 'ownFields', 'ranking', 'orders', 'archive'],
  orders: ['orders', 'ranking', ...partsOfCustomerFile, 'search', 'archive'],
  imports: ['import', 'archive'],
  acts: ['acts', 'history', 'archive'],
  settings: ['settings'],
  jobs: ['jobs'],
};

/** Asked of a file, not of the archive: it stays the same whatever happens to the archive. */
const untouchedByChanges = new Set(['import.recognise', 'places.browse']);

/** Whether the answer under this key can have been changed by something of these topics. */
export function isTouched(key: QueryKey, topics: readonly ChangeTopic[]): boolean {
  const path = operationPath(key);
  const part = path[0];
  if (part === undefined || untouchedByChanges.has(path.join('.'))) return false;
  return topics.some((topic) => {
    const parts = partsByTopic[topic];
    return parts === 'all' || parts.includes(part);
  });
}

/** Answers about the program itself, with whatever archive. */
const ofTheProgram = new Set(['archive.status', 'archive.startFailure', 'archive.recents']);

/** Whether the answer under this key was read from an archive: not even a refusal by the next one may leave it there. */
function isOfArchive(key: QueryKey): boolean {
  const path = operationPath(key);
  const name = path.join('.');
  return path.length > 0 && path[0] !== 'settings' && !ofTheProgram.has(name) && !untouchedByChanges.has(name);
}

/** oRPC's keys begin with the path of the operation. */
function operationPath(key: QueryKey): readonly string[] {
  const [path] = key;
  return Array.isArray(path) && path.every((step) => typeof step === 'string') ? path : [];
}

export interface ChangeSource {
  changes: EngineClient['acts']['changes'];
  status: EngineClient['archive']['status'];
  connection: { readonly state: ConnectionState; opened(): Promise<unknown> };
}

function letGoOfArchive(queries: QueryClient, shown: ArchiveShown): void {
  shown.letGo();
  void queries.resetQueries({ predicate: ({ queryKey }) => isOfArchive(queryKey) });
}

export const isArchiveStatus = ({ queryKey }: { queryKey: QueryKey }): boolean =>
  operationPath(queryKey).join('.') === 'archive.status';

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
      const changes = await source.changes(undefined, { signal });
      if (!isFirst) {
        // Nobody told this page what was opened while it heard nothing.
        if ((await source.status(undefined, { signal }))?.path !== pathShown(queries)) {
          letGoOfArchive(queries, shown);
        }
        void queries.invalidateQueries();
      }
      for await (const change of changes) {
        if (change.topics.includes('session')) letGoOfArchive(queries, shown);
        void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, change.topics) });
      }
    } catch (error) {
      if (signal.aborted) return;
      // With the connection still open this is not a restart: asking again at once would never end.
      if (source.connection.state === 'open') throw error;
    }
  }
}
