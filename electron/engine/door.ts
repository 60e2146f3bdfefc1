import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../shared/contract.ts';
import { isErrorCode, ShukeError } from '../../shared/errors.ts';
import type { EngineContext } from './engine-context.ts';

/** Where every operation of the contract is implemented from: input is checked, errors become codes, here and once. */
export const door = implement(contract)
  .$context<EngineContext>()
  .use(async ({ next, path }) => {
    try {
      return await next();
    } catch (error) {
      throw asAnswer(error, path.join('.'));
    }
  });

/** What the caller is told: a declared code with its values, or a plain DEFECT. Never the person's input. */
export function asAnswer(error: unknown, operation: string): unknown {
  if (error instanceof ShukeError) {
    return new ORPCError(error.code, { message: error.code, data: { values: error.values } });
  }
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) return error;
    if (error.code === 'BAD_REQUEST') {
      return new ORPCError('INPUT_INVALID', {
        message: 'INPUT_INVALID',
        data: { values: { field: refusedField(error) } },
      });
    }
  }
  if (error instanceof Error && error.name === 'AbortError') return error;
  const name = error instanceof Error ? error.name : typeof error;
  logDefect(operation, error);
  return new ORPCError('DEFECT', { message: 'DEFECT', data: { values: { operation, name } } });
}

function refusedField(error: ORPCError<string, unknown>): string {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues)) return '';
  const [issue] = data.issues as { path?: readonly unknown[] }[];
  return issue?.path?.map(String).join('.') ?? '';
}

/** The stack names our own lines; the message can hold what a person typed, so it stays out of the log. */
function logDefect(operation: string, error: unknown): void {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) : [];
  const stack = frames.slice(0, 8).join('\n');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`shuke: defect in ${operation}: ${name} ${code}\n${stack}\n`);
  if (process.env.SHUKE_DEBUG !== undefined && error instanceof Error) process.stderr.write(`${error.message}\n`);
}
