import { parentPort, type MessagePort as ThreadPort } from 'node:worker_threads';
import { obeyHost } from './obey-host.ts';
import { openCompiledEngine } from './open-compiled-engine.ts';
import { threadHostChannel } from './thread-host-channel.ts';

if (parentPort === null) throw new Error('engine-worker runs as a worker thread only');
obeyHost(threadHostChannel(parentPort as ThreadPort), openCompiledEngine);
