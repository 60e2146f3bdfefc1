import { ORPCError } from '@orpc/client';
import { isErrorCode } from '../../shared/errors.ts';
import { asAnswer } from '../engine/door.ts';

/** What a command failed with, as the page would be told it. */
export function codeAndValues(error: unknown, command: string): { code: string; values: Record<string, unknown> } {
  const answer = error instanceof ORPCError ? error : asAnswer(error, command);
  if (answer instanceof ORPCError && isErrorCode(answer.code)) {
    const values: unknown = answer.data?.values;
    return { code: answer.code, values: typeof values === 'object' && values !== null ? { ...values } : {} };
  }
  return { code: 'DEFECT', values: {} };
}
