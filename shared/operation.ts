import { oc } from '@orpc/contract';
import { z } from 'zod';
import { byKey } from './by-key.ts';
import { errorValuesSchema } from './error-values-schema.ts';
import { errorCodes } from './errors.ts';
import { type TrackedName, trackedNames } from './records/tracked-names.ts';

/** What travels with every declared error: the code itself is the error's `code`. */
const errorDetail = { data: z.object({ values: errorValuesSchema }) };

const declaredErrors = byKey(errorCodes, () => errorDetail);

/** What an answer is read from outside the tables: the archive's file as it is now, settings of this machine, jobs. */
const programSources = ['place', 'profile', 'jobs'] as const;

export type Source = TrackedName | (typeof programSources)[number];
export const sources: readonly Source[] = [...trackedNames, ...programSources];

export interface OperationMeta {
  /** What the answer is read from; the page asks again when one of them has changed. */
  reads?: readonly Source[];
  /** Whose answer it is: of the open archive unless said otherwise, and then gone with it. */
  of?: 'archive' | 'program' | 'file';
}

/** Every operation of the contract begins here, so that every screen can handle every code the same way. */
export const operation = oc.$meta<OperationMeta>({}).errors(declaredErrors);

/** An operation whose answer is read from these tables. What it reads and does not name fails in the tests of the engine. */
export function readsFrom(...reads: readonly Source[]) {
  return operation.meta({ reads });
}

/** One that answers about the program itself, whatever archive is open. */
export function ofProgram(...reads: readonly Source[]) {
  return operation.meta({ reads, of: 'program' });
}

/** One that answers about a file or a folder: it stays the same whatever happens to the archive. */
export const ofFile = operation.meta({ of: 'file' });
