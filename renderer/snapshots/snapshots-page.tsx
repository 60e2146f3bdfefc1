import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { companyIdOfKey, groupIdOfKey } from '../../shared/groups/roll-up.ts';
import { movementParts } from '../../shared/ranking/movement.ts';
import type { ComparedRow, ComparedSide, Snapshot } from '../../shared/snapshots/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint, TablePaper } from '../print/table-paper.tsx';
import { ChangeParts } from '../ranking/change-parts.tsx';
import { chosenBasis } from '../ranking/chosen-basis.ts';
import { NobodyInPart } from '../ranking/nobody-in-part.tsx';
import { useChangePartsText } from '../ranking/use-change-parts-text.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useDays } from '../ui/days.tsx';
import { columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWindow } from '../ui/use-window.ts';
import { AgainstChip, SnapshotChip } from './snapshot-chips.tsx';
import { leavingSnapshotColumns, useSnapshotColumns } from './snapshot-columns.tsx';
import { SnapshotMenu } from './snapshot-menu.tsx';
import {
  comparedWithChange,
  comparedWithSnapshot,
  type SnapshotsAddressChange,
  snapshotComparison,
  snapshotListing,
  snapshotsAddress,
  snapshotsSortedBy,
} from './snapshots-address.ts';
import classes from './snapshots-page.module.css';
import { useSnapshotText } from './use-snapshot-text.ts';

const route = getRouteApi('/with-archive/snapshots');
const typingPauseMs = 250;

/** Rankings that were kept, each next to what it is now: who rose, who fell, who is new. */
export function SnapshotsPage() {
  const { t } = useWords();
  const { snapshot: id } = route.useSearch();
  const found = useQuery(operations.snapshots.list.queryOptions());
  const snapshots = found.data?.snapshots;
  const snapshot = snapshots?.find((one) => one.id === id) ?? snapshots?.[0];
  if (snapshots === undefined || snapshot === undefined) {
    return (
      <PageLayout title={t('page.keyAccounts')} windowTitle={t('ranking.snapshots')}>
        {found.error !== null ? (
          <FailureNotice error={found.error} onRetry={() => void found.refetch()} />
        ) : snapshots === undefined ? (
          <LoadingState ofCustomers />
        ) : (
          <EmptyState
            title={t('snapshots.none')}
            action={
              <ButtonLink to="/key-accounts" search={chosenBasis.value}>
                {t('snapshots.toRanking')}
              </ButtonLink>
            }
          >
            {t('snapshots.noneHow')}
          </EmptyState>
        )}
      </PageLayout>
    );
  }
  return <SnapshotShown snapshot={snapshot} snapshots={snapshots} />;
}

function SnapshotShown({ snapshot, snapshots }: { snapshot: Snapshot; snapshots: readonly Snapshot[] }) {
  const { t } = useWords();
  const days = useDays();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const change = (to: SnapshotsAddressChange): void =>
    void navigate({ to: '.', search: (now) => snapshotsAddress({ ...now, ...to }), replace: true });
  const comparison = snapshotComparison(snapshot.id, address);
  const listing = snapshotListing(address);
  const { part = null, filter = '' } = address;
  const rows = useWindow((window) =>
    operations.snapshots.compare.queryOptions({ input: { ...comparison, ...listing, ...window } }),
  );
  const { found: compared } = rows;
  const digits = compared === undefined ? 'all' : columnDigits(movementParts.map((name) => compared.parts[name].now));
  const columns = useSnapshotColumns(compared, digits);
  const partsText = useChangePartsText('snapshots', snapshot.question.rollUp);
  const snapshotText = useSnapshotText(snapshot);
  const nowText = ({ snapshot: other, from, to }: ComparedSide): string =>
    other === null
      ? t('snapshots.againstNow', { period: days.period(from, to) })
      : t('snapshots.againstOther', { name: other.name, day: days.text(other.takenDay) });
  const about = [
    t('snapshots.takenOn', { day: days.text(snapshot.takenDay), what: snapshotText }),
    ...(snapshot.knownUntil === null ? [] : [t('snapshots.knownUntil', { day: days.text(snapshot.knownUntil) })]),
  ];
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.snapshots.compare({ ...comparison, ...listing, ...window }));
    const { parts, now } = await engine.snapshots.compare({ ...comparison, limit: 1 });
    return (
      <TablePaper
        title={t('snapshots.ofName', { name: snapshot.name })}
        period={days.period(snapshot.from, snapshot.to)}
        about={[...about, nowText(now), partsText(parts)]}
        columns={columns.shown}
        rowKey={keyOfRow}
        {...printed}
      />
    );
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('ranking.snapshots')}
      actions={
        <>
          <ColumnChooser columns={columns} />
          <SaveTable
            question={{ table: 'snapshot', comparison, ...listing }}
            columns={leavingSnapshotColumns(columns.shown.map(({ key }) => key))}
            answersKey
          />
          <SnapshotMenu snapshot={snapshot} onRemoved={() => change({ snapshot: undefined, against: undefined })} />
        </>
      }
      tools={
        <ToolRow
          search={
            <SearchField
              label={t('ranking.filter')}
              placeholder={t('ranking.filterHint')}
              text={filter}
              pauseMs={typingPauseMs}
              onChange={(text) => change({ filter: text || undefined })}
            />
          }
          total={
            compared !== undefined && (
              <span className="quiet public">
                {t('snapshots.ranked', { before: compared.before.customers, now: compared.now.customers })}
              </span>
            )
          }
          isTotalPending={!rows.isSettled}
        >
          <SnapshotChip
            snapshots={snapshots}
            shown={snapshot}
            onChoose={(id) => change({ snapshot: id, against: undefined, from: undefined, to: undefined })}
          />
          <AgainstChip
            snapshots={snapshots}
            shown={snapshot}
            against={comparedWithSnapshot(address)}
            proposed={compared?.now ?? snapshot}
            onChoose={(against) => change(comparedWithChange(against))}
          />
        </ToolRow>
      }
      scrolls={false}
    >
      <div className={classes.about}>
        {rows.error !== null && <FailureNotice error={rows.error} onRetry={rows.retry} />}
        <p className="public">
          {about.join(' · ')}
          {compared !== undefined && ` · ${nowText(compared.now)}`}
        </p>
      </div>
      {rows.isLoading && <LoadingState ofCustomers />}
      {compared !== undefined && (
        <>
          <ChangeParts
            of="snapshots"
            rollUp={snapshot.question.rollUp}
            parts={compared.parts}
            before={compared.before}
            now={compared.now}
            chosen={part}
            onChoose={(chosen) => change({ part: chosen ?? undefined })}
          />
          {rows.total === 0 ? (
            <NobodyInPart
              filter={filter}
              onEverybody={
                part !== null || filter !== '' ? () => change({ part: undefined, filter: undefined }) : undefined
              }
            >
              {t('snapshots.nobodyInPart')}
            </NobodyInPart>
          ) : (
            <DataTable
              label={t('snapshots.ofName', { name: snapshot.name })}
              question={JSON.stringify([comparison, listing])}
              columns={columns.shown}
              onWidth={columns.setWidth}
              total={rows.total}
              rowAt={rows.rowAt}
              rowKey={keyOfRow}
              show={rows.show}
              memory="snapshots"
              isSettled={rows.isSettled}
              sort={{ key: listing.sort, descending: listing.descending }}
              onSort={(key) => change(snapshotsSortedBy(address, key))}
              onOpen={({ customerId }) =>
                void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} })
              }
            />
          )}
        </>
      )}
    </PageLayout>
  );
}

/** Customers by their ids; below them the groups, and the companies that are groups of themselves. */
function keyOfRow({ customerId, groupKey }: ComparedRow): number {
  if (groupKey === null) return customerId;
  const groupId = groupIdOfKey(groupKey);
  return groupId === null ? -2 * companyIdOfKey(groupKey) - 1 : -2 * groupId;
}
