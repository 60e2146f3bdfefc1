import { setImmediate as turn } from 'node:timers/promises';
import { implement, ORPCError } from '@orpc/server';
import type { RequestHeadersPluginContext } from '@orpc/server/plugins';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { shownOpeningHeader } from '../../shared/engine-call.ts';
import { type ErrorCode, type ErrorValues, isErrorCode, ShukeError } from '../../shared/errors.ts';
import type { ArchiveSession } from './archive-session.ts';
import type { EngineParts } from './engine-context.ts';
import { asKnownError, type PlaceOfCall } from './known-error.ts';
import { logDefect } from './log-defect.ts';

/** What a call comes with: the headers of a page, none from a caller in this process. */
export type CallContext = EngineParts & RequestHeadersPluginContext;

/**
 * Where every operation of the contract is implemented from. Input is checked, the archive is pinned and errors become
 * codes: here and once.
 */
export const door = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, path, procedure, signal }) => {
    const session = sessionOfCall(context);
    try {
      if (procedure['~orpc'].meta.reads !== undefined) await letGiveUp(signal);
      return await next({ context: { session } });
    } catch (error) {
      throw asAnswer(error, path.join('.'), { session, filesFolder: context.files.folder });
    }
  });

/** The archive that is open as the call arrives; a page that shows another one cannot write to it. */
function sessionOfCall({ sessions, reqHeaders }: CallContext): ArchiveSession {
  if (reqHeaders === undefined) return sessions.current;
  return sessions.current.forPageShowing(reqHeaders.get(shownOpeningHeader) || null);
}

/**
 * Questions wait in line while the engine is at work, and a page that goes on typing, or stops waiting, gives them up: a
 * turn of the loop brings that word before the work begins. A write is done in any case: the page may be closing behind it.
 */
async function letGiveUp(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return;
  await turn();
  signal.throwIfAborted();
}

/** What the caller is told: a declared code with its values, or a plain DEFECT. Never the person's input. */
export function asAnswer(error: unknown, operation: string, place: PlaceOfCall | null = null): unknown {
  const known = asKnownError(error, place);
  if (known instanceof ShukeError) {
    return new ORPCError(known.code, { message: known.code, data: { values: known.values } });
  }
  if (error instanceof ORPCError) {
    if (isErrorCode(error.code)) return error;
    if (error.code === 'BAD_REQUEST') {
      const { code, values } = refusalOf(error);
      return new ORPCError(code, { message: code, data: { values } });
    }
  }
  if (error instanceof Error && error.name === 'AbortError') return error;
  const name = error instanceof Error ? error.name : typeof error;
  logDefect(operation, error);
  return new ORPCError('DEFECT', { message: 'DEFECT', data: { values: { operation, name } } });
}

/** What zod says of the first value that it refused. */
const issueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])).default([]),
  code: z.string().optional(),
  origin: z.string().optional(),
  maximum: z.number().optional(),
});

function refusalOf(error: ORPCError<string, unknown>): { code: ErrorCode; values: ErrorValues } {
  const { data } = error;
  const issues = typeof data === 'object' && data !== null && 'issues' in data ? data.issues : null;
  const read = issueSchema.safeParse(Array.isArray(issues) ? issues[0] : null);
  if (!read.success) return { code: 'INPUT_INVALID', values: { field: '' } };
  const { path, code, origin, maximum } = read.data;
  const field = path.join('.');
  if (code === 'too_big' && maximum !== undefined) {
    if (origin === 'string') return { code: 'INPUT_TEXT_TOO_LONG', values: { field, most: maximum } };
    if (origin === 'array') return { code: 'INPUT_LIST_TOO_LONG', values: { field, most: maximum } };
  }
  return { code: 'INPUT_INVALID', values: { field } };
}
