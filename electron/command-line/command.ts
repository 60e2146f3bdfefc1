import type { TFunction } from 'i18next';
import { isDay } from '../../shared/day.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { withMomentText } from '../../shared/moment-text.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Engine } from '../engine/engine.ts';

/** What a command is run with. */
export interface CommandCall {
  readonly operands: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly say: TFunction;
  /** Says on the error output what does not keep the command from its work. */
  warn(sentence: string): void;
  /** Opens the engine when the command first needs it. */
  engine(): Promise<Engine>;
}

export interface CommandAnswer {
  /** What `--json` prints; a plain value. */
  json: unknown;
  /** What a person reads without `--json`. */
  lines: readonly string[];
  /** 0 done, 1 failed (a damaged archive, every row rejected). */
  exitCode: 0 | 1;
}

export interface Command {
  /** Flags of this command in addition to --json and --lang; true: takes a value. */
  readonly flags: Readonly<Record<string, { takesValue: boolean }>>;
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [number, number];
  run(call: CommandCall): Promise<CommandAnswer>;
}

/** The call's words are off: exit 2. `key` names the sentence in the command line's words, `code` what JSON says. */
export class WrongUsage extends Error {
  readonly key: string;
  readonly values: Record<string, string>;
  readonly code: string;

  constructor(key: string, values: Record<string, string> = {}, code = 'USAGE') {
    super(key);
    this.key = key;
    this.values = values;
    this.code = code;
  }
}

/** The value of a flag, where it was given. */
export function flagText(call: CommandCall, name: string): string | undefined {
  const value = call.flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** A flag that has to be one of a few words. Throws WrongUsage. */
export function flagChoice<Choice extends string>(
  call: CommandCall,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = flagText(call, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new WrongUsage('badChoice', { flag: name, value, choices: choices.join(', ') });
  return choice;
}

/** A flag that has to be a calendar day. Throws WrongUsage. */
export function flagDay(call: CommandCall, name: string): string | undefined {
  const value = flagText(call, name);
  if (value !== undefined && !isDay(value)) throw new WrongUsage('dayWanted', { flag: name, value }, 'DAY_INVALID');
  return value;
}

/** A flag that has to be a whole number from 1. Throws WrongUsage. */
export function flagCount(call: CommandCall, name: string): number | undefined {
  const value = flagText(call, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new WrongUsage('countWanted', { flag: name, value });
  return Number(value);
}

/** Opens the archive named by --archive. Throws WrongUsage where it is not given. */
export async function openNamedArchive(call: CommandCall): Promise<Engine> {
  const path = flagText(call, 'archive');
  if (path === undefined) throw new WrongUsage('flagMissing', { flag: 'archive' });
  return openArchiveOperand(call, path);
}

/** Opens an archive; what may be missing from it is said on stderr. */
export async function openArchiveOperand(call: CommandCall, path: string): Promise<Engine> {
  const engine = await call.engine();
  const { notices } = await engine.client.archive.open({ token: engine.placeToken(path) });
  for (const notice of notices) {
    if (!saysWhatMayBeMissing.has(notice.code)) continue;
    call.warn(call.say(`errors.${notice.code}`, withMomentText(notice.values, call.language)));
  }
  return engine;
}

const saysWhatMayBeMissing: ReadonlySet<string> = new Set<ErrorCode>([
  'ARCHIVE_LEFT_IN_USE',
  'ARCHIVE_WAL_SET_ASIDE',
  'ARCHIVE_WAL_INCOMPLETE',
  'ARCHIVE_WAL_END_UNREADABLE',
]);
