import { traverseContractProcedures } from '@orpc/server';
import type { AnswerSources } from '../../shared/acts/contract.ts';
import { contract } from '../../shared/contract.ts';
import type { OperationMeta } from '../../shared/operation.ts';

/** What each operation of the contract answers from, by its path. */
export function sourcesOfAnswers(): Record<string, AnswerSources> {
  const sources: Record<string, AnswerSources> = {};
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { reads = [], of = 'archive' }: OperationMeta = procedure['~orpc'].meta;
    sources[path.join('.')] = { reads: [...reads], of };
  });
  return sources;
}
