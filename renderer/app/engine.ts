import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { EngineClient } from '../../shared/contract.ts';
import { archiveShown } from './archive-shown.ts';
import { EngineConnection } from './engine-connection.ts';
import { host } from './host.ts';

export const connection = new EngineConnection(host, archiveShown);

/** Calls the engine; for changes, jobs and streams. */
export const engine = createORPCClient<EngineClient>(connection);

/** Query and mutation options of every operation, by its name in the contract. */
export const operations = createTanstackQueryUtils(engine);
