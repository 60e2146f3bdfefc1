import type * as fileSystem from 'node:fs';
import type * as promisedFileSystem from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import Database from 'better-sqlite3';

/** What every call on files or on SQLite fails with as long as it is set. */
export interface Failure {
  of: 'sqlite' | 'files';
  code: string;
  /** Only these calls fail, counted from 0; all where nothing is given. `to` is included. */
  from?: number;
  to?: number;
}

let failure: Failure | null = null;
let calls = 0;
let failures = 0;

/** Whether the call that is about to be made is one of those that fail. */
function isToFail(of: Failure['of']): boolean {
  if (failure?.of !== of) return false;
  const call = calls;
  calls += 1;
  return call >= (failure.from ?? 0) && call <= (failure.to ?? Number.POSITIVE_INFINITY);
}

/** Runs `work` while calls fail; returns how many did. */
export async function whileFailing<Result>(
  set: Failure,
  work: () => Promise<Result>,
): Promise<{ outcome: PromiseSettledResult<Result>; failures: number }> {
  failure = set;
  calls = 0;
  failures = 0;
  try {
    const [outcome] = await Promise.allSettled([work()]);
    return { outcome, failures };
  } finally {
    failure = null;
  }
}

function systemError(code: string, syscall: string, path: unknown): Error {
  const about = typeof path === 'string' ? { path } : {};
  return Object.assign(new Error(`${code}: made to fail, ${syscall}`), { errno: -1, code, syscall, ...about });
}

function failFiles(name: string, path: unknown): void {
  if (isOfProgram(path) || !isToFail('files')) return;
  throw systemError(countedCode(), name.replace(/Sync$/u, ''), path);
}

/** The program's own code is loaded while it runs; a machine whose disk gives that back no more is past helping. */
function isOfProgram(path: unknown): boolean {
  return typeof path === 'string' && /node_modules|^\/proc\//u.test(path);
}

/** Never fail by themselves: they answer with false. */
const neverFail = new Set(['existsSync', 'exists', 'constants', 'closeSync', 'watch', 'watchFile', 'unwatchFile']);

function failing<Module extends object>(module: Module, fail: (name: string, path: unknown) => void): Module {
  const entries = Object.entries(module).map(([name, value]) => {
    const isCall = typeof value === 'function' && /^[a-z]/u.test(name) && !neverFail.has(name);
    if (!isCall) return [name, value];
    const call = (...given: unknown[]): unknown => {
      fail(name, given[0]);
      return (value as (...all: unknown[]) => unknown)(...given);
    };
    // `realpathSync.native` and the like.
    return [name, Object.assign(call, value)];
  });
  return Object.fromEntries(entries) as Module;
}

/** `node:fs` that can be made to fail; for `vi.mock`. */
export function failingFileSystem(actual: typeof fileSystem): typeof fileSystem {
  const wrapped = {
    ...failing(actual, failFiles),
    createReadStream: (path: string, ...rest: []) =>
      isFailing(path) ? new Readable({ read: destroyedBy(path) }) : actual.createReadStream(path, ...rest),
    createWriteStream: (path: string, ...rest: []) =>
      isFailing(path)
        ? new Writable({
            write: (_chunk, _encoding, done) => done(systemError(countedCode(), 'write', undefined)),
          })
        : actual.createWriteStream(path, ...rest),
    promises: failingPromises(actual.promises),
  } as unknown as typeof fileSystem;
  return { ...wrapped, default: wrapped } as typeof fileSystem;
}

/** `node:fs/promises` that can be made to fail; for `vi.mock`. */
export function failingPromises(actual: typeof promisedFileSystem): typeof promisedFileSystem {
  const wrapped = Object.fromEntries(
    Object.entries(actual).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value];
      const call = async (...given: unknown[]): Promise<unknown> => {
        failFiles(name, given[0]);
        return (value as (...all: unknown[]) => unknown)(...given);
      };
      return [name, call];
    }),
  ) as unknown as typeof promisedFileSystem;
  return { ...wrapped, default: wrapped } as typeof promisedFileSystem;
}

function isFailing(path: unknown): boolean {
  return !isOfProgram(path) && isToFail('files');
}

function countedCode(): string {
  failures += 1;
  return failure?.code ?? 'EIO';
}

function destroyedBy(path: string): (this: Readable) => void {
  return function read(this: Readable) {
    this.destroy(systemError(countedCode(), 'open', path));
  };
}

/** Puts the same into every connection and statement of better-sqlite3 of this process. */
export function makeSqliteFail(): void {
  const probe = new Database(':memory:');
  const statement = Object.getPrototypeOf(probe.prepare('SELECT 1')) as object;
  const connection = Database.prototype as object;
  probe.close();
  for (const [prototype, names] of [
    [connection, ['prepare', 'exec', 'pragma']],
    [statement, ['run', 'get', 'all', 'iterate']],
  ] as const) {
    for (const name of names) {
      const original = Reflect.get(prototype, name) as (...all: unknown[]) => unknown;
      Reflect.set(prototype, name, function call(this: unknown, ...given: unknown[]) {
        if (isToFail('sqlite')) throw new Database.SqliteError('made to fail', countedCode());
        return original.apply(this, given);
      });
    }
  }
}
