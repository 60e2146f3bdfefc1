import { useNavigate } from '@tanstack/react-router';
import type { RankingAddress } from './ranking-address.ts';

/** Opens the page of the customer of a row, where next is the next of this ranking, or its group among the groups. */
export function useOpenRankedPage(
  address: RankingAddress,
): (row: { customerId: number; group?: { key: string } | undefined }) => void {
  const navigate = useNavigate();
  return ({ customerId, group }) => {
    if (group !== undefined) void navigate({ to: '/groups', search: { group: group.key } });
    else {
      void navigate({
        to: '/customers/$customerId',
        params: { customerId: String(customerId) },
        search: { ...address, of: 'ranking' },
      });
    }
  };
}
