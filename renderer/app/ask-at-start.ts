import type { QueryClient } from '@tanstack/react-query';
import { addressTextsQuery } from './address-texts-of-opening.ts';
import { operations } from './engine.ts';
import { machineNotesQuery } from './notes-of-this-machine.ts';

/** What every page needs of the engine, asked in one go before anything is drawn. */
export function askAtStart(queries: QueryClient): void {
  void queries.prefetchQuery(operations.settings.get.queryOptions());
  void queries.prefetchQuery(machineNotesQuery);
  void queries.prefetchQuery(addressTextsQuery);
  void queries.prefetchQuery(operations.archive.status.queryOptions());
}
