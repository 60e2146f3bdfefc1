import { BroadcastChannel } from 'node:worker_threads';

/** The real engine, and a way for a test to kill it as a crash would: at once, with nothing closed. */
const deathChannelName = 'shuke-test-engine-death';

const channel = new BroadcastChannel(deathChannelName);
channel.onmessage = () => process.exit(1);
channel.unref();
await import('../../electron/engine/engine-worker.ts');
