import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { type EditedGroup, GroupActions, GroupBody } from './group-body.tsx';
import { groupKindText } from './group-text.ts';
import classes from './groups-section.module.css';

/** A group next to the list: its members, from when to when, what each bought, and what is changed of it. */
export function GroupPanel({ groupKey, onClose }: { groupKey: string; onClose(): void }) {
  const { data, error, refetch } = useQuery(operations.groups.get.queryOptions({ input: { key: groupKey } }));
  return (
    <SidePanel title={data?.group.name ?? '…'} onClose={onClose}>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingState />}
      {data !== undefined && error === null && <Opened group={data.group} period={data} onRemoved={onClose} />}
    </SidePanel>
  );
}

interface OpenedProps {
  group: GroupWithMembers;
  period: { from: string; to: string };
  onRemoved(): void;
}

function Opened({ group, period, onRemoved }: OpenedProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const [edited, setEdited] = useState<EditedGroup | null>(null);
  const main = group.members.find(({ isMain }) => isMain);
  return (
    <div className={classes.group}>
      <div className={entryClasses.heading}>
        <h3>{groupKindText(group.kind, words)}</h3>
        <GroupActions group={group} onEdit={setEdited} />
      </div>
      {main !== undefined && (
        <GroupBody
          customerId={main.customerId}
          group={group}
          period={period}
          edited={edited}
          onEdit={setEdited}
          onClose={() => setEdited(null)}
          onRemoved={onRemoved}
        />
      )}
      <p className={entryClasses.meta}>{t('groups.period', { period: days.period(period.from, period.to) })}</p>
    </div>
  );
}
