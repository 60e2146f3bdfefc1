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

const operationOfError = new WeakMap<object, string>();

/** Which operation of the contract an error came from: said in the details, never in the sentence. */
export function noteOperation(error: unknown, operation: string): void {
  if (typeof error === 'object' && error !== null) operationOfError.set(error, operation);
}

/** What "copy details" copies: code, operation, version and places in the program. Values stay out: they name people and files. */
export function failureReport(error: unknown, program: { version: string; host: string; at: Date }): string {
  const failure = failureOf(error);
  const operation = typeof error === 'object' && error !== null ? operationOfError.get(error) : undefined;
  return [
    `Shuke ${program.version} (${program.host})`,
    program.at.toISOString(),
    ...(operation === undefined ? [] : [operation]),
    failure.kind === 'known' ? failure.code : failure.details,
  ].join('\n');
}

export function isFailure(error: unknown, code: ErrorCode): boolean {
  return read(error, 'code') === code;
}

function valuesOf(error: unknown): ErrorValues {
  const values = read(error, 'values') ?? read(read(error, 'data'), 'values');
  if (typeof values !== 'object' || values === null) return {};
  const entries = Object.entries(values).filter((entry): entry is [string, ErrorValues[string]] =>
    isErrorValue(entry[1]),
  );
  return Object.fromEntries(entries);
}

function isErrorValue(value: unknown): value is ErrorValues[string] {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return typeof value === 'string' || typeof value === 'number';
}

/** Name, code and places in the program; the message stays out because it can hold what a person typed. */
function defectDetails(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  const code = read(error, 'code');
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s*at /u.test(line) || /^\S*@/u.test(line));
  return [typeof code === 'string' && isCode.test(code) ? `${name} ${code}` : name, ...places.map(withoutAddress)].join(
    '\n',
  );
}

// Anything else in its place could be what a person typed.
const isCode = /^[A-Z][A-Z0-9_]*$/u;

function withoutAddress(line: string): string {
  return line.trim().replace(/(?:https?|app|file):\/\/[^/\s)]*/gu, '');
}

function read(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null && name in from
    ? (from as Record<string, unknown>)[name]
    : undefined;
}
