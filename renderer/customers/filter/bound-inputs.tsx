import { NumberInput, TextInput } from '@mantine/core';
import {
  asksWhetherEmpty,
  type ConditionOf,
  conditions,
  countsDays,
} from '../../../shared/customers/conditions/conditions.ts';
import { minorDigits, moneyOfDecimalText, moneyToDecimalText } from '../../../shared/money.ts';
import { useWords } from '../../app/words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { OperatorSelect } from './operator-select.tsx';

type TextPart = Pick<ConditionOf<'text'>, 'operator' | 'value'>;
type BoughtPart = Pick<ConditionOf<'bought'>, 'operator' | 'value' | 'from' | 'to'>;
type NumberPart = Pick<ConditionOf<'number'>, 'operator' | 'from' | 'to'>;
type DayPart = Pick<ConditionOf<'day'>, 'operator' | 'from' | 'to' | 'days'>;

interface PartProps<Part> {
  condition: Part;
  onChange(part: Partial<Part>): void;
}

export function TextFields({ condition, onChange }: PartProps<TextPart>) {
  const { t } = useWords();
  return (
    <>
      <OperatorSelect
        operators={conditions.text.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <TextInput
          data-autofocus
          aria-label={t('customers.filters.value')}
          value={condition.value}
          maxLength={200}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Which goods, and in which days. */
export function BoughtFields({ condition, onChange }: PartProps<BoughtPart>) {
  const { t } = useWords();
  return (
    <>
      <TextFields condition={condition} onChange={onChange} />
      <DayInput
        label={t('customers.filters.from')}
        value={condition.from}
        onChange={(from) => onChange({ from })}
        isInPopover
      />
      <DayInput
        label={t('customers.filters.to')}
        value={condition.to}
        onChange={(to) => onChange({ to })}
        isInPopover
      />
    </>
  );
}

interface NumberFieldsProps extends PartProps<NumberPart> {
  figure: BoundFigure;
}

/** What a bound is: a number, or an amount, which the condition keeps in minor units. */
export type BoundFigure = { kind: 'number'; decimals: number } | { kind: 'money'; currency: string };

export function NumberFields({ condition, figure, onChange }: NumberFieldsProps) {
  const { t } = useWords();
  const { operator } = condition;
  const digits = figure.kind === 'money' ? minorDigits(figure.currency) : figure.decimals;
  const textOf = (value: number): string =>
    figure.kind === 'money' ? moneyToDecimalText({ minor: value, currency: figure.currency }) : String(value);
  const numberOf = (typed: string): number | null => {
    if (typed === '') return null;
    if (figure.kind === 'money') return moneyOfDecimalText(typed, figure.currency)?.minor ?? null;
    const value = Number(typed);
    return Number.isFinite(value) ? value : null;
  };
  const bound = (which: 'from' | 'to', label: string) => {
    const value = condition[which];
    return (
      <NumberInput
        label={figure.kind === 'money' ? t('page.nameAndAside', { name: label, aside: figure.currency }) : label}
        data-autofocus={which === 'from' || operator === 'atMost' || undefined}
        thousandSeparator=","
        decimalScale={digits}
        allowDecimal={digits > 0}
        hideControls
        defaultValue={value === null ? '' : textOf(value)}
        onValueChange={({ value: typed }) => onChange({ [which]: numberOf(typed) })}
      />
    );
  };
  return (
    <>
      <OperatorSelect
        operators={conditions.number.parts.operator.values}
        labelOf={(name) => t(`customers.filters.operators.${name}`)}
        value={operator}
        onChange={(chosen) => onChange({ operator: chosen })}
      />
      {(operator === 'atLeast' || operator === 'between') && bound('from', t('customers.filters.from'))}
      {(operator === 'atMost' || operator === 'between') && bound('to', t('customers.filters.to'))}
    </>
  );
}

interface DayFieldsProps extends PartProps<DayPart> {
  /** Asked about the last order, a person says who has stayed away. */
  isOfLastOrder?: boolean;
}

export function DayFields({ condition, isOfLastOrder = false, onChange }: DayFieldsProps) {
  const { t } = useWords();
  const { operator } = condition;
  const bound = (which: 'from' | 'to', label: string) => (
    <DayInput
      label={label}
      value={condition[which] ?? null}
      onChange={(day) => onChange({ [which]: day })}
      isInPopover
    />
  );
  return (
    <>
      <OperatorSelect
        operators={conditions.day.parts.operator.values}
        labelOf={(name) =>
          name === 'atLeast' || name === 'atMost'
            ? t(`customers.filters.dayOperators.${name}`)
            : name === 'olderThanDays' && isOfLastOrder
              ? t('customers.filters.lastDayOperators.olderThanDays')
              : t(`customers.filters.operators.${name}`)
        }
        value={operator}
        onChange={(chosen) => onChange({ operator: chosen })}
      />
      {countsDays(operator) && (
        <NumberInput
          label={t('customers.filters.days')}
          data-autofocus
          min={0}
          max={100_000}
          allowDecimal={false}
          value={condition.days ?? ''}
          onChange={(value) => onChange({ days: value === '' ? null : Number(value) })}
        />
      )}
      {(operator === 'atLeast' || operator === 'between') && bound('from', t('customers.filters.from'))}
      {(operator === 'atMost' || operator === 'between') && bound('to', t('customers.filters.to'))}
    </>
  );
}
