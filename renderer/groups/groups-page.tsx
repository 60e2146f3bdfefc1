import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { keyOfGroup } from '../../shared/groups/roll-up.ts';
import { type GroupSort, groupSorts } from '../../shared/groups/sort-keys.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout, SidePanel } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
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

/** Where a list sorted by it begins at its most telling end. */
const fromTheTop: ReadonlySet<GroupSort> = new Set(['members', 'net', 'orders', 'lastDay']);
const searchPauseMs = 120;

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
  const sortBy = (key: string): void => {
    const next = groupSorts.find((one) => one === key) ?? 'name';
    change({ sort: next, descending: next === sort ? !descending : fromTheTop.has(next) });
  };
  const about =
    found === undefined
      ? []
      : [
          days.period(found.from, found.to),
          ...found.leftOut.map(({ currency, groups }) => t('groups.leftOut', { currency, count: groups })),
        ];
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.groups.list({ ...list, ...window }));
    const narrowed = [
      ...(filter === '' ? [] : [`“${filter}”`]),
      ...(kind === undefined ? [] : [groupKindText(kind, words)]),
    ];
    return (
      <TablePaper
        title={t('groups.title')}
        about={[[...narrowed, ...about].join(' · '), t('groups.netMeans')]}
        columns={allColumns}
        rowKey={({ key }) => groupRowKey(key)}
        {...printed}
      />
    );
  });
  const begin = (): void => change({ group: newGroup });
  useNewKey(begin);
  const add = (
    <Button title={t('groups.newKey')} onClick={begin}>
      {t('groups.new')}
    </Button>
  );
  const close = (): void => change({ group: undefined });
  const hasNothing = found !== undefined && rows.total === 0 && filter === '' && kind === undefined;
  return (
    <PageLayout
      title={t('page.customers')}
      windowTitle={t('groups.title')}
      actions={
        !hasNothing && (
          <>
            {add}
            <SaveTable question={{ table: 'groups', ...list }} answersKey />
          </>
        )
      }
      tools={
        hasNothing ? undefined : (
          <ToolRow
            search={
              <SearchField
                label={t('groups.find')}
                placeholder={t('groups.findHint')}
                text={filter}
                pauseMs={searchPauseMs}
                onChange={(text) => change({ filter: text })}
              />
            }
            total={
              found !== undefined && (
                <>
                  {about.map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                  <strong>{t('groups.count', { count: rows.total })}</strong>
                </>
              )
            }
            isTotalPending={!rows.isSettled}
          >
            <GroupKindChip kinds={found?.kinds ?? []} kind={kind} onChoose={(next) => change({ kind: next })} />
          </ToolRow>
        )
      }
      panel={
        group === newGroup ? (
          <SidePanel title={t('groups.new')} onClose={close}>
            <NewGroupForm onMade={(id) => change({ group: keyOfGroup(id) })} onClose={close} />
          </SidePanel>
        ) : (
          group !== null && <GroupPanel key={group} groupKey={group} onClose={close} />
        )
      }
      scrolls={false}
    >
      {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
      {rows.isLoading && <LoadingState />}
      {found !== undefined &&
        (rows.total > 0 ? (
          <DataTable
            label={t('groups.title')}
            question={JSON.stringify(list)}
            columns={columns}
            total={rows.total}
            rowAt={rows.rowAt}
            rowKey={({ key }) => groupRowKey(key)}
            show={rows.show}
            memory="groups"
            isSettled={rows.isSettled}
            openKey={group === null || group === newGroup ? null : groupRowKey(group)}
            sort={{ key: sort, descending }}
            onSort={sortBy}
            onOpen={({ key }) => change({ group: key })}
            onMove={({ key }) => {
              if (group !== null && group !== newGroup) change({ group: key });
            }}
          />
        ) : hasNothing ? (
          <EmptyState title={t('groups.noneYet')} action={add}>
            {t('groups.noneYetHow')}
          </EmptyState>
        ) : (
          <EmptyState title={t('groups.noneFits')} />
        ))}
    </PageLayout>
  );
}
