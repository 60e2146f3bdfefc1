import { useNavigate } from '@tanstack/react-router';
import type { MovedRow, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { useWords } from '../app/words.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { TableColumns } from '../ui/use-table-columns.ts';
import type { WindowedRows } from '../ui/use-window.ts';
import { ChangeParts } from './change-parts.tsx';
import {
  everythingMoved,
  type MovementAddress,
  type MovementAddressChange,
  movedRowKey,
  movementListing,
  movementQuestion,
  movementSortedBy,
  openMovedKey,
} from './movement-address.ts';
import { MovementBridge } from './movement-bridge.tsx';
import { canBeCompared } from './movement-coverage.ts';
import { NobodyInPart } from './nobody-in-part.tsx';
import { isBetweenTiers } from './use-movement-limits.ts';

interface MovementListProps {
  address: MovementAddress;
  movement: MovementSummary;
  rows: WindowedRows<MovedRow>;
  columns: TableColumns<MovedRow>;
  onChange(change: MovementAddressChange): void;
}

/** What each part of the customers changed, and the customers of the chosen one. */
export function MovementList({ address, movement, rows, columns, onChange }: MovementListProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { part = null, filter = '' } = address;
  const { before } = movement;
  const listing = movementListing(address);
  const isOfTiers = isBetweenTiers(address);
  const isAnyLeftOut = part !== null || filter !== '' || isOfTiers;
  const open = ({ customerId, groupKey }: MovedRow): void =>
    onChange({ customer: customerId, group: groupKey ?? undefined });
  const openPage = ({ customerId, groupKey }: MovedRow): void =>
    groupKey === null
      ? void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) }, search: {} })
      : void navigate({ to: '/groups', search: { group: groupKey } });
  return (
    <>
      {before !== null && canBeCompared(movement) && (
        <MovementBridge
          movement={{ ...movement, before }}
          rollUp={address.rollUp}
          part={part}
          onPart={(chosen) => onChange({ part: chosen })}
        />
      )}
      <ChangeParts
        of="movement"
        rollUp={address.rollUp}
        parts={movement.parts}
        before={before}
        now={movement.now}
        chosen={isOfTiers ? undefined : part}
        onChoose={(chosen) => onChange({ ...everythingMoved, filter: address.filter, part: chosen ?? undefined })}
      />
      {rows.total === 0 ? (
        <NobodyInPart filter={filter} onEverybody={isAnyLeftOut ? () => onChange(everythingMoved) : undefined}>
          {t('movement.nobodyInPartHow')}
        </NobodyInPart>
      ) : (
        <DataTable<MovedRow>
          label={t('ranking.movement.title')}
          question={JSON.stringify([movementQuestion(address), listing])}
          columns={columns.shown}
          onWidth={columns.setWidth}
          total={rows.total}
          rowAt={rows.rowAt}
          rowKey={movedRowKey}
          show={rows.show}
          memory="movement"
          isSettled={rows.isSettled}
          sort={{ key: listing.sort, descending: listing.descending }}
          onSort={(key) => onChange(movementSortedBy(address, key))}
          openKey={openMovedKey(address)}
          onOpen={open}
          onOpenPage={openPage}
          onMove={(row) => {
            if (address.customer !== undefined) open(row);
          }}
        />
      )}
    </>
  );
}
