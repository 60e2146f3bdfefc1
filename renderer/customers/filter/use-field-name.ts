import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FilterField } from '../../../shared/customers/conditions/filter-fields.ts';
import { isIndicator } from '../../../shared/indicators/indicators.ts';
import { isOwnColumn, type OwnColumn, ownFieldOfColumn } from '../../../shared/own-fields/own-column.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';

/** What a field of a condition is called, the owner's own by the names the owner gave. */
export function useFieldName(): (field: FilterField | OwnColumn) => string {
  const { t } = useWords();
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  return useCallback(
    (field) => {
      if (isOwnColumn(field)) return ownName(field);
      return isIndicator(field) ? t(`indicators.${field}.name`) : t(`customers.filters.fields.${field}`);

      function ownName(column: OwnColumn): string {
        const id = ownFieldOfColumn(column);
        return ownFields?.find((own) => own.id === id)?.name ?? t('ownFields.gone');
      }
    },
    [t, ownFields],
  );
}
