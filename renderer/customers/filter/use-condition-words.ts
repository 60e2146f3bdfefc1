import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  asksWhetherEmpty,
  type ConditionKind,
  type ConditionOf,
  countsDays,
  fieldOfCondition,
} from '../../../shared/customers/conditions/conditions.ts';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { improvementText } from '../../../shared/improvements/improvement-text.ts';
import { indicators } from '../../../shared/indicators/indicators.ts';
import { type OwnField, placesOfNumbers } from '../../../shared/own-fields/own-field.ts';
import { operations } from '../../app/engine.ts';
import { useWords, type Words } from '../../app/words.ts';
import { lifeEventText } from '../../life-events/life-event-text.ts';
import { satisfactionText } from '../../satisfaction/satisfaction-text.ts';
import { type Days, useDays } from '../../ui/days.tsx';
import { amountAndCurrencyText, countText, roundShareText } from '../../ui/figures.ts';
import { useSimpleFieldText } from '../use-simple-field-text.ts';
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

/** What conditions are said with. */
interface Saying extends Pick<Words, 't' | 'language'> {
  /** What is asked about, in words. */
  field: string;
  days: Days;
  simpleFieldText: ReturnType<typeof useSimpleFieldText>;
  /** Minor units of the home currency. */
  amount(minor: number): string;
  list(values: readonly string[]): string;
  ownField: OwnField | undefined;
  /** Of a saved filter. */
  segmentName(id: number): string;
  improvementName(id: string): string;
}

type Said<Kind extends ConditionKind> = (condition: ConditionOf<Kind>, saying: Saying) => string;

/** Each kind of condition as a person would say it. Whether there is anything at all is said alike of every kind. */
const says: { readonly [Kind in ConditionKind]: Said<Kind> } = {
  text: textSaid,
  ownText: textSaid,
  bought: (condition, saying) => {
    const goods = textSaid(condition, saying);
    const { from, to } = condition;
    return from === null && to === null
      ? goods
      : daysSaid({ operator: 'between', from, to, days: null }, { ...saying, field: goods });
  },
  number: ({ field, operator, from, to }, saying) => {
    const figure = (value: number): string => {
      const { unit } = indicators[field];
      if (unit === 'money') return saying.amount(value);
      if (unit === 'percent') return roundShareText(value / 100, saying.language);
      return (unit === 'level' && satisfactionText(value, saying)) || countText(value, saying.language);
    };
    return boundsSaid('numbers', saying, {
      operator,
      from: from === null ? null : figure(from),
      to: to === null ? null : figure(to),
    });
  },
  balance: ({ operator, from, to }, saying) => {
    const figure = (value: number | null) => (value === null ? null : decimalText(value, saying));
    return boundsSaid('numbers', saying, { operator, from: figure(from), to: figure(to) });
  },
  ownNumber: ({ operator, from, to }, saying) => {
    const { ownField, amount } = saying;
    const figure = (value: number): string => (ownField?.kind === 'money' ? amount(value) : decimalText(value, saying));
    return boundsSaid('numbers', saying, {
      operator,
      from: from === null ? null : figure(from),
      to: to === null ? null : figure(to),
    });
  },
  day: (condition, saying) =>
    condition.operator === 'olderThanDays' && condition.field === 'lastDay'
      ? saying.t('customers.filters.says.awayForDays', { count: condition.days ?? 0 })
      : daysSaid(condition, saying),
  ownDay: daysSaid,
  choice: ({ field, operator, values }, saying) =>
    valuesSaid(
      operator,
      values.map((value) => saying.simpleFieldText(field, value)),
      saying,
    ),
  tag: ({ operator, values }, saying) => valuesSaid(operator, values, saying),
  type: ({ value }, { t }) => t(`customers.kinds.${value}`),
  bin: ({ isBinned }, { t }) => t(isBinned ? 'customers.filters.inBin' : 'customers.filters.notInBin'),
  consent: ({ values }, saying) =>
    valuesSaid(
      'hasAny',
      values.map((consent) => saying.t(`customers.consents.${consent}`)),
      saying,
    ),
  doNotContact: ({ operator, values }, saying) =>
    valuesSaid(
      operator,
      values.map((channel) => saying.t(`customers.channels.${channel}`)),
      saying,
    ),
  birthday: ({ operator, days, months }, saying) => {
    const { t, field, language } = saying;
    if (operator === 'inDays') return t('customers.filters.says.inDays', { field, count: days ?? 0 });
    const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    const names = months.map((month) => monthName.format(Date.UTC(2000, month - 1, 1)));
    return valuesSaid('hasAny', names, saying);
  },
  lifeEvent: ({ operator, values, days }, saying) => {
    const { t } = saying;
    const kinds = valuesSaid(
      operator,
      values.map((kind) => lifeEventText(kind, saying)),
      saying,
    );
    return days === null ? kinds : t('customers.filters.says.sinceDays', { said: kinds, count: days });
  },
  sleep: ({ operator, values }, saying) =>
    valuesSaid(
      operator,
      values.map((state) => saying.t(`sleep.states.${state}`)),
      saying,
    ),
  keyAccount: ({ operator, values }, saying) =>
    valuesSaid(
      operator,
      values.map((state) => saying.t(`namedAccounts.states.${state}`)),
      saying,
    ),
  segment: ({ operator, segments }, saying) =>
    valuesSaid(
      operator,
      segments.map((id) => saying.segmentName(id)),
      saying,
    ),
  improvement: ({ operator, values }, saying) =>
    valuesSaid(
      operator,
      values.map((id) => saying.improvementName(id)),
      saying,
    ),
  ownChoice: ({ operator, values }, saying) => {
    const { t, ownField } = saying;
    const word = (value: string | number): string => {
      if (ownField?.kind === 'yesNo') return value === 'yes' ? t('ownFields.yes') : t('ownFields.no');
      if (typeof value === 'string') return value;
      return ownField?.choices.find(({ id }) => id === value)?.name ?? t('ownFields.goneChoice');
    };
    return valuesSaid(operator, values.map(word), saying);
  },
  unread: (_condition, { t, field }) => t('customers.filters.says.unread', { field }),
};

function decimalText(value: number, { language }: Saying): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: placesOfNumbers }).format(value);
}

function textSaid({ operator, value }: Pick<ConditionOf<'text'>, 'operator' | 'value'>, { t, field }: Saying): string {
  return t(`customers.filters.says.${operator}`, { field, value });
}

function valuesSaid(
  operator: ConditionOf<'tag'>['operator'],
  values: readonly string[],
  { t, field, list }: Saying,
): string {
  return t(`customers.filters.says.${operator}`, { field, values: list(values) });
}

function daysSaid(
  { operator, from, to, days }: Pick<ConditionOf<'day'>, 'operator' | 'from' | 'to' | 'days'>,
  saying: Saying,
): string {
  if (countsDays(operator)) {
    return saying.t(`customers.filters.says.${operator}`, { field: saying.field, count: days ?? 0 });
  }
  return boundsSaid('days', saying, {
    operator,
    from: from && saying.days.text(from),
    to: to && saying.days.text(to),
  });
}

function boundsSaid(
  words: keyof typeof boundWords,
  { t, field }: Saying,
  { operator, from, to }: { operator: string; from: string | null; to: string | null },
): string {
  const { atLeast, atMost, between } = boundWords[words];
  if (operator === 'atLeast' || to === null) return t(atLeast, { field, from: from ?? '' });
  if (operator === 'atMost' || from === null) return t(atMost, { field, to });
  return t(between, { field, from, to });
}

function conditionSaid<Kind extends ConditionKind>(condition: ConditionOf<Kind>, saying: Saying): string {
  const kind: Kind = condition.kind;
  return says[kind](condition, saying);
}

/** Each of these conditions as a person would say it. */
export function useConditionWords(said: readonly FilterCondition[]): (condition: FilterCondition) => string {
  const { t, language } = useWords();
  const days = useDays();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: ownFields } = useQuery(operations.ownFields.list.queryOptions());
  const { data: saved } = useQuery(operations.customers.savedFilters.queryOptions());
  const { data: improvements } = useQuery({
    ...operations.improvements.names.queryOptions(),
    enabled: said.some(({ kind }) => kind === 'improvement'),
  });
  const nameOf = useFieldName();
  const simpleFieldText = useSimpleFieldText();
  const homeCurrency = archive?.homeCurrency;
  return useCallback(
    (condition) => {
      const field = nameOf(fieldOfCondition(condition));
      if (condition.kind !== 'bought' && 'operator' in condition && asksWhetherEmpty(condition.operator)) {
        return t(`customers.filters.says.${condition.operator}`, { field });
      }
      return conditionSaid(condition, {
        t,
        language,
        field,
        days,
        simpleFieldText,
        amount: (minor) =>
          homeCurrency === undefined ? '' : amountAndCurrencyText({ minor, currency: homeCurrency }, language),
        list: (values) => values.join(t('customers.filters.tagSeparator')),
        segmentName: (id) => saved?.find((filter) => filter.id === id)?.name ?? t('customers.filters.goneSegment'),
        improvementName: (id) => {
          const named = improvements?.names.find((one) => one.id === id || one.topicIds.includes(id));
          return named === undefined ? '' : improvementText(named, t);
        },
        ownField: 'fieldId' in condition ? ownFields?.find(({ id }) => id === condition.fieldId) : undefined,
      });
    },
    [t, language, days, homeCurrency, improvements, nameOf, ownFields, saved, simpleFieldText],
  );
}
