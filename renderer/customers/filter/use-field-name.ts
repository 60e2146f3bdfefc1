import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isBalanceColumn, unitOfBalanceColumn } from '../../../shared/balances/balance-column.ts';
import type { ArchiveColumn } from '../../../shared/customers/archive-column.ts';
import type { FilterField } from '../../../shared/customers/conditions/filter-fields.ts';
import { isIndicator } from '../../../shared/indicators/indicators.ts';
import { isOwnColumn, type OwnColumn, ownFieldOfColumn } from '../../../shared/own-fields/own-column.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';

/** What a field of a condition is called, the owner's own, and balances, by the names the owner gave. */
export function useFieldName(): (field: FilterField | ArchiveColumn) => string {
  const { t } = useWords();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: balances } = useQuery(operations.balances.units.queryOptions());
  return useCallback(
    (field) => {
      if (isOwnColumn(field)) return ownName(field);
      if (isBalanceColumn(field)) {
        const unit = balances?.units.find(({ id }) => id === unitOfBalanceColumn(field));
        return unit?.name ?? t('balances.goneUnit');
      }
      return isIndicator(field) ? t(`indicators.${field}.name`) : t(`customers.filters.fields.${field}`);

      function ownName(column: OwnColumn): string {
        const id = ownFieldOfColumn(column);
        return ownFields?.find((own) => own.id === id)?.name ?? t('ownFields.gone');
      }
    },
    [t, balances, ownFields],
  );
}
