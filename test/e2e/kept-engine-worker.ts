import { readdirSync } from 'node:fs';
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { openEngine } from '../../electron/engine/engine.ts';
import { obeyHost } from '../../electron/engine/obey-host.ts';
import { threadHostChannel } from '../../electron/engine/thread-host-channel.ts';

// As built, like the page: the sources would take twice as long.
const folder = new URL('../../dist/node/', import.meta.url);
const file = readdirSync(folder).find((name) => /^engine-[\w-]{8}\.js$/u.test(name));
if (file === undefined) throw new Error('the engine is not built');
const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>);
const open = exported.find((value) => typeof value === 'function' && value.name === 'openEngine') as typeof openEngine;

// Each engine has its own channel, which listens for what ends a process.
process.setMaxListeners(0);
parentPort?.on('message', (channel: MessagePort) => {
  obeyHost(threadHostChannel(channel), (options, hostDoor) => open(options, { hostDoor }));
});
