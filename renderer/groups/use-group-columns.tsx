import { useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ListedGroup } from '../../shared/groups/contract.ts';
import { useWords } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { amountText, countText } from '../ui/figures.ts';
import { GroupRows } from './group-rows.tsx';
import { groupKindText, sumsText } from './group-text.ts';

/** Next to the panel only what tells one group from the next. */
const besidePanel: ReadonlySet<string> = new Set(['name', 'kind', 'net']);

interface Setting {
  currency: string;
  /** Some groups bought in other currencies too. */
  hasLeftOut: boolean;
  isBesidePanel: boolean;
}

export function useGroupColumns({
  currency,
  hasLeftOut,
  isBesidePanel,
}: Setting): ReadonlyArray<DataColumn<ListedGroup>> {
  const words = useWords();
  const days = useDays();
  return useMemo(() => {
    const { t, language } = words;
    const columns: DataColumn<ListedGroup>[] = [
      {
        key: 'name',
        heading: t('groups.name'),
        sortKey: 'name',
        isPinned: true,
        cell: ({ name }) => <bdi>{name}</bdi>,
      },
      {
        key: 'kind',
        heading: t('groups.kind'),
        width: 116,
        sortKey: 'kind',
        isPublic: true,
        cell: ({ kind }) => <bdi>{groupKindText(kind, words)}</bdi>,
      },
      {
        key: 'main',
        heading: t('groups.mainMember'),
        width: 132,
        sortKey: 'main',
        cell: ({ main }) => main !== null && <bdi>{customerLabel(main)}</bdi>,
      },
      {
        key: 'members',
        heading: t('groups.members'),
        about: t('groups.membersMean'),
        width: 78,
        align: 'end',
        sortKey: 'members',
        isPublic: true,
        cell: ({ members }) => countText(members, language),
        behind: ({ key }) => <GroupRows groupKey={key} />,
      },
      {
        key: 'net',
        heading: t('groups.netIn', { currency }),
        about: t('groups.netMeans'),
        width: 124,
        align: 'end',
        sortKey: 'net',
        cell: ({ net }) => amountText(net, language),
        behind: ({ key }) => <GroupRows groupKey={key} />,
      },
      {
        key: 'leftOut',
        heading: t('groups.otherCurrencies'),
        width: 132,
        align: 'end',
        cell: ({ leftOut }) => sumsText(leftOut, language),
      },
      {
        key: 'orders',
        heading: t('groups.orders'),
        width: 68,
        align: 'end',
        sortKey: 'orders',
        cell: ({ orders }) => countText(orders, language),
        behind: ({ key }) => <GroupRows groupKey={key} />,
      },
      {
        key: 'lastDay',
        heading: t('groups.lastDay'),
        width: 96,
        sortKey: 'lastDay',
        cell: ({ lastDay }) => lastDay !== null && days.inColumn(lastDay),
        behind: ({ key, lastDay }) => (lastDay === null ? null : <GroupRows groupKey={key} />),
      },
    ];
    return columns.filter(({ key }) => (key !== 'leftOut' || hasLeftOut) && (!isBesidePanel || besidePanel.has(key)));
  }, [words, days, currency, hasLeftOut, isBesidePanel]);
}
