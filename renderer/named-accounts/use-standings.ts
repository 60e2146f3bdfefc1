import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Account } from '../../shared/named-accounts/contract.ts';
import { operations } from '../app/engine.ts';

/** How customers stand to the list of key accounts, by customer; who is not in it was never decided on. */
export function useStandings(): ReadonlyMap<number, Account> {
  const { data } = useQuery(operations.namedAccounts.list.queryOptions());
  return useMemo(() => new Map(data?.accounts.map((account) => [account.customerId, account])), [data]);
}
