import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { keyOfGroup } from '../../shared/groups/roll-up.ts';
import { type GroupSort, groupSorts } from '../../shared/groups/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ListPage } from '../tables/list-page.tsx';
import { sortAfterPress } from '../tables/list-sort.ts';
import { useDays } from '../ui/days.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { useNewKey } from '../work/use-new-key.ts';
import { GroupKindChip } from './group-kind-chip.tsx';
import { GroupPanel } from './group-panel.tsx';
import { groupRowKey } from './group-row-key.ts';
import { groupKindText } from './group-text.ts';
import { type GroupsAddress, groupsAddress, newGroup } from './groups-address.ts';
import { NewGroupForm } from './new-group-form.tsx';
import { useGroupColumns } from './use-group-columns.tsx';

const route = getRouteApi('/with-archive/groups');

const largestFirst: ReadonlySet<GroupSort> = new Set(['members', 'net', 'orders', 'lastDay']);

/** Households, company groups, communities: who is in them and what they bought together, with a panel of their members. */
export function GroupsPage() {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { filter = '', kind, sort = 'net', descending = true, group = null } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const list = { filter, ...(kind === undefined ? {} : { kind }), sort, descending };
  const rows = useWindow((window) => operations.groups.list.queryOptions({ input: { ...list, ...window } }));
  const { found } = rows;
  const shown = { currency: archive?.homeCurrency ?? '', hasLeftOut: (found?.leftOut ?? []).length > 0 };
  const columns = useGroupColumns({ ...shown, isBesidePanel: group !== null });
  const allColumns = useGroupColumns({ ...shown, isBesidePanel: false });
  const change = (to: { [Part in keyof GroupsAddress]?: GroupsAddress[Part] | undefined }): void =>
    void navigate({ to: '.', search: (now) => groupsAddress({ ...now, ...to }), replace: true });
  const begin = (): void => change({ group: newGroup });
  useNewKey(begin);
  const add = (
    <Button title={t('groups.newKey')} onClick={begin}>
      {t('groups.new')}
    </Button>
  );
  const close = (): void => change({ group: undefined });
  const isEmpty = found !== undefined && rows.total === 0 && filter === '' && kind === undefined;
  return (
    <ListPage
      title={t('page.customers')}
      label={t('groups.title')}
      rows={rows}
      read={(window) => engine.groups.list({ ...list, ...window })}
      table={{ table: 'groups', ...list }}
      columns={columns}
      printedColumns={allColumns}
      rowKey={({ key }) => groupRowKey(key)}
      memory="groups"
      search={{
        label: t('groups.find'),
        placeholder: t('groups.findHint'),
        text: filter,
        onChange: (text) => change({ filter: text }),
      }}
      narrowed={kind === undefined ? [] : [groupKindText(kind, words)]}
      about={
        found === undefined
          ? []
          : [
              days.period(found.from, found.to),
              ...found.leftOut.map(({ currency, groups }) => t('groups.leftOut', { currency, count: groups })),
            ]
      }
      notes={[t('groups.netMeans')]}
      total={t('groups.count', { count: rows.total })}
      sort={{ key: sort, descending }}
      onSort={(key) => change(sortAfterPress({ sort, descending }, key, groupSorts, largestFirst))}
      openKey={group === null || group === newGroup ? null : groupRowKey(group)}
      onOpen={({ key }) => change({ group: key })}
      onMove={({ key }) => {
        if (group !== null && group !== newGroup) change({ group: key });
      }}
      isEmpty={isEmpty}
      empty={
        <EmptyState title={t('groups.noneYet')} action={add}>
          {t('groups.noneYetHow')}
        </EmptyState>
      }
      nothingFits={t('groups.noneFits')}
      actions={!isEmpty && add}
      chips={<GroupKindChip kinds={found?.kinds ?? []} kind={kind} onChoose={(next) => change({ kind: next })} />}
      panel={
        group === newGroup ? (
          <SidePanel title={t('groups.new')} onClose={close}>
            <NewGroupForm onMade={(id) => change({ group: keyOfGroup(id) })} onClose={close} />
          </SidePanel>
        ) : (
          group !== null && <GroupPanel key={group} groupKey={group} onClose={close} />
        )
      }
    />
  );
}
