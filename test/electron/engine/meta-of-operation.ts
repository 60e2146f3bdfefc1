import { contract } from '../../../shared/contract.ts';
import type { OperationMeta } from '../../../shared/operation.ts';

/** What the contract says of an operation, by its path (`customers.list`). */
export function metaOfOperation(path: string): OperationMeta {
  const [part = '', name = ''] = path.split('.');
  const operations = contract as unknown as Record<string, Record<string, { '~orpc': { meta: OperationMeta } }>>;
  return operations[part]?.[name]?.['~orpc'].meta ?? {};
}
