/** What shells call an end by a signal: 128 and its number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The person, or the system, has ended the command before it was done. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, cause: unknown) {
    super('interrupted', { cause });
    this.exitCode = exitCode;
  }
}

/**
 * Runs work that a signal can end: the first lets it put everything back, the second ends the process at once. Throws
 * Interrupted where the work fails after the first; what is done by then is done.
 */
export async function interruptible<Result>(work: () => Promise<Result>, putBack: () => void): Promise<Result> {
  let exitCode: number | null = null;
  const listeners = Object.entries(exitCodes).map(([signal, code]) => {
    const listener = (): void => {
      if (exitCode !== null) process.exit(code);
      exitCode = code;
      putBack();
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  try {
    return await work();
  } catch (error) {
    throw exitCode === null ? error : new Interrupted(exitCode, error);
  } finally {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  }
}
