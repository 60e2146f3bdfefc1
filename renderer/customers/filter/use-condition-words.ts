import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { amountText, countText } from '../../ui/figures.ts';
import { fieldOfCondition } from './filter-fields.ts';

/** A condition as a person would say it. */
export function useConditionWords(): (condition: FilterCondition) => string {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const minorDigits = archive?.minorDigits ?? 2;
  const currency = archive?.homeCurrency ?? '';
  return useCallback(
    (condition) => {
      const field = t(`customers.filters.fields.${fieldOfCondition(condition)}`);
      if (condition.kind === 'type') return t(`customers.kinds.${condition.value}`);
      if (condition.kind === 'bin')
        return t(condition.isBinned ? 'customers.filters.inBin' : 'customers.filters.notInBin');
      if (condition.operator === 'isEmpty') return t('customers.filters.says.isEmpty', { field });
      if (condition.operator === 'isNotEmpty') return t('customers.filters.says.isNotEmpty', { field });
      switch (condition.kind) {
        case 'text':
          return t(`customers.filters.says.${condition.operator}`, { field, value: condition.value });
        case 'tag':
          return t(`customers.filters.says.${condition.operator}`, {
            field,
            values: condition.values.join(t('customers.filters.tagSeparator')),
          });
        case 'day':
          if (condition.operator === 'olderThanDays' || condition.operator === 'withinDays') {
            return t(`customers.filters.says.${condition.operator}`, { field, count: condition.days ?? 0 });
          }
          return boundsWords(field, condition.operator, condition.from, condition.to);
        case 'number': {
          const figure = (value: number | null) =>
            value === null
              ? null
              : condition.field === 'net'
                ? `${amountText(value, minorDigits, language)} ${currency}`
                : countText(value, language);
          return boundsWords(field, condition.operator, figure(condition.from), figure(condition.to));
        }
      }

      function boundsWords(
        name: string,
        operator: 'atLeast' | 'atMost' | 'between',
        from: string | null,
        to: string | null,
      ): string {
        if (operator === 'atLeast' || to === null) {
          return t('customers.filters.says.atLeast', { field: name, from: from ?? '' });
        }
        if (operator === 'atMost' || from === null) return t('customers.filters.says.atMost', { field: name, to });
        return t('customers.filters.says.between', { field: name, from, to });
      }
    },
    [t, language, minorDigits, currency],
  );
}
