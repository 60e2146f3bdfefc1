import { Session } from 'node:inspector/promises';

/** Lets go of what nobody holds any more, at once, and gives the memory back to the system. Some tens of milliseconds. */
export async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
}
