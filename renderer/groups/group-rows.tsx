import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { MembersTable } from './members-table.tsx';

/** What the figures of a group were made from: its members, each figure of whom opens to orders. */
export function GroupRows({ groupKey }: { groupKey: string }) {
  const { data, error, refetch } = useQuery(operations.groups.get.queryOptions({ input: { key: groupKey } }));
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return <MembersTable group={data.group} period={data} onEdit={undefined} />;
}
