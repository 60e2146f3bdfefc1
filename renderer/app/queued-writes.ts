let last: Promise<unknown> = Promise.resolve();

/** A write that is sent once those before it are answered, so that the acts are in the order of the keys. */
export function queuedWrite<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  const answer = last.then(write);
  last = answer.catch(() => undefined);
  return answer;
}

/** When nothing that was queued up to now is still to be written. */
export async function queuedWritesDone(): Promise<void> {
  await last;
}
