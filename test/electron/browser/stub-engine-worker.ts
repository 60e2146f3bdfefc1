import { parentPort } from 'node:worker_threads';
import { obeyHost } from '../../../electron/engine/obey-host.ts';
import { threadHostChannel } from '../../../electron/engine/thread-host-channel.ts';
import { openStubEngine } from './stub-engine.ts';

if (parentPort === null) throw new Error('runs as a worker thread only');
obeyHost(threadHostChannel(parentPort), openStubEngine);
