import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { indicators } from '../../../shared/indicators/indicators.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { useDays } from '../../ui/days.tsx';
import { amountAndCurrencyText, countText } from '../../ui/figures.ts';
import { countsDays, fieldOfCondition } from './filter-fields.ts';
import { useFieldName } from './use-field-name.ts';

const boundWords = {
  days: {
    atLeast: 'customers.filters.says.atLeast',
    atMost: 'customers.filters.says.atMost',
    between: 'customers.filters.says.between',
  },
  numbers: {
    atLeast: 'customers.filters.says.atLeastNumber',
    atMost: 'customers.filters.says.atMostNumber',
    between: 'customers.filters.says.betweenNumbers',
  },
} as const;

/** A condition as a person would say it. */
export function useConditionWords(): (condition: FilterCondition) => string {
  const { t, language } = useWords();
  const days = useDays();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const nameOf = useFieldName();
  const homeCurrency = archive?.homeCurrency;
  return useCallback(
    (condition) => {
      /** Bounds of amounts are minor units of the home currency. */
      const amount = (minor: number): string =>
        homeCurrency === undefined ? '' : amountAndCurrencyText({ minor, currency: homeCurrency }, language);
      const dayOf = (day: string | null): string | null => day && days.text(day);
      const field = nameOf(fieldOfCondition(condition));
      const list = (values: readonly string[]) => values.join(t('customers.filters.tagSeparator'));
      if (condition.kind === 'type') return t(`customers.kinds.${condition.value}`);
      if (condition.kind === 'bin')
        return t(condition.isBinned ? 'customers.filters.inBin' : 'customers.filters.notInBin');
      if (condition.kind === 'consent') {
        const values = list(condition.values.map((consent) => t(`customers.consents.${consent}`)));
        return t('customers.filters.says.hasAny', { field, values });
      }
      if (condition.kind === 'unread') return t('customers.filters.says.unread', { field });
      if (condition.operator === 'isEmpty') return t('customers.filters.says.isEmpty', { field });
      if (condition.operator === 'isNotEmpty') return t('customers.filters.says.isNotEmpty', { field });
      switch (condition.kind) {
        case 'text':
        case 'ownText':
          return t(`customers.filters.says.${condition.operator}`, { field, value: condition.value });
        case 'tag':
          return t(`customers.filters.says.${condition.operator}`, {
            field,
            values: list(condition.values),
          });
        case 'doNotContact':
          return t(`customers.filters.says.${condition.operator}`, {
            field,
            values: list(condition.values.map((channel) => t(`customers.channels.${channel}`))),
          });
        case 'ownChoice': {
          const asked = ownFields?.find(({ id }) => id === condition.fieldId);
          const words = (value: string | number): string => {
            if (asked?.kind === 'yesNo') return value === 'yes' ? t('ownFields.yes') : t('ownFields.no');
            if (typeof value === 'string') return value;
            return asked?.choices.find(({ id }) => id === value)?.name ?? t('ownFields.goneChoice');
          };
          const values = list(condition.values.map(words));
          return t(`customers.filters.says.${condition.operator}`, { field, values });
        }
        case 'birthday': {
          if (condition.operator === 'inDays') {
            return t('customers.filters.says.inDays', { field, count: condition.days ?? 0 });
          }
          const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
          const values = list(condition.months.map((month) => monthName.format(Date.UTC(2000, month - 1, 1))));
          return t('customers.filters.says.hasAny', { field, values });
        }
        case 'ownNumber': {
          const isMoney = ownFields?.find(({ id }) => id === condition.fieldId)?.kind === 'money';
          const figure = (value: number | null) =>
            value === null
              ? null
              : isMoney
                ? amount(value)
                : new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
          return boundsWords('numbers', field, condition.operator, figure(condition.from), figure(condition.to));
        }
        case 'day':
        case 'ownDay':
          if (condition.operator === 'olderThanDays' && condition.kind === 'day' && condition.field === 'lastDay') {
            return t('customers.filters.says.awayForDays', { count: condition.days ?? 0 });
          }
          if (countsDays(condition.operator)) {
            return t(`customers.filters.says.${condition.operator}`, { field, count: condition.days ?? 0 });
          }
          return boundsWords('days', field, condition.operator, dayOf(condition.from), dayOf(condition.to));
        case 'number': {
          const figure = (value: number | null) =>
            value === null
              ? null
              : indicators[condition.field].unit === 'money'
                ? amount(value)
                : countText(value, language);
          return boundsWords('numbers', field, condition.operator, figure(condition.from), figure(condition.to));
        }
      }

      function boundsWords(
        words: keyof typeof boundWords,
        name: string,
        operator: 'atLeast' | 'atMost' | 'between',
        from: string | null,
        to: string | null,
      ): string {
        const { atLeast, atMost, between } = boundWords[words];
        if (operator === 'atLeast' || to === null) return t(atLeast, { field: name, from: from ?? '' });
        if (operator === 'atMost' || from === null) return t(atMost, { field: name, to });
        return t(between, { field: name, from, to });
      }
    },
    [t, language, days, homeCurrency, nameOf, ownFields],
  );
}
