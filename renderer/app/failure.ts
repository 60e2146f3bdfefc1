import { type ErrorCode, type ErrorValues, isErrorCode } from '../../shared/errors.ts';

/** What went wrong, as the page shows it: something a person can act on, or a defect of the program. */
export type Failure =
  | { kind: 'known'; code: Exclude<ErrorCode, 'DEFECT'>; values: ErrorValues }
  | { kind: 'defect'; details: string };

/** The same for an error of the engine (oRPC carries code and values), of the host (ShukeError) and of the page. */
export function failureOf(error: unknown): Failure {
  const code = read(error, 'code');
  if (isErrorCode(code) && code !== 'DEFECT') return { kind: 'known', code, values: valuesOf(error) };
  return { kind: 'defect', details: defectDetails(error) };
}

export function isFailure(error: unknown, code: ErrorCode): boolean {
  return read(error, 'code') === code;
}

function valuesOf(error: unknown): ErrorValues {
  const values = read(error, 'values') ?? read(read(error, 'data'), 'values');
  if (typeof values !== 'object' || values === null) return {};
  const entries = Object.entries(values).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

/** Name, code and places in the program; the message stays out because it can hold what a person typed. */
function defectDetails(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = read(error, 'code');
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s*at /u.test(line) || /^\S*@/u.test(line));
  return [typeof code === 'string' ? `${name} ${code}` : name, ...places.map(withoutAddress)].join('\n');
}

function withoutAddress(line: string): string {
  return line.trim().replace(/(?:https?|app|file):\/\/[^/\s)]*/gu, '');
}

function read(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && name in from
    ? (from as Record<string, unknown>)[name]
    : undefined;
}
