import { workerData } from 'node:worker_threads';
import { type CheckpointOrder, threadStates } from './checkpoint-thread.ts';
import { identityOfFile, isSameFile } from './file-identity.ts';
import { applyWriterPragmas, openKeyed } from './pragmas.ts';
import { walPathOf } from './wal.ts';

/** PASSIVE: it waits for no reader and no writer, and keeps none waiting. */
function checkpoint({ path, key, identity, walIdentity }: CheckpointOrder): void {
  // A Buffer arrives as a Uint8Array.
  const ownKey = { key: Buffer.from(key.key), salt: Buffer.from(key.salt) };
  const db = openKeyed(path, ownKey, { fileMustExist: true });
  try {
    const isOurs =
      isSameFile(identityOfFile(path), identity) && isSameFile(identityOfFile(walPathOf(path)), walIdentity);
    if (!isOurs) return;
    applyWriterPragmas(db);
    db.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    db.close();
  }
}

const order = workerData as CheckpointOrder;
const { state } = order;
const { starting, working, ended } = threadStates;
if (Atomics.compareExchange(state, 0, starting, working) === starting) {
  try {
    checkpoint(order);
  } finally {
    Atomics.store(state, 0, ended);
    Atomics.notify(state, 0);
  }
}
