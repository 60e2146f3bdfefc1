import { Button, NumberInput, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FilterCondition } from '../../../shared/customers/filter.ts';
import { minorOfDecimalText, minorToDecimalText } from '../../../shared/money.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { Form } from '../../ui/form.tsx';
import classes from './filter-bar.module.css';
import { fieldOfCondition, filterOperators, isWholeCondition } from './filter-fields.ts';

type ConditionOf<Kind extends FilterCondition['kind']> = Extract<FilterCondition, { kind: Kind }>;

interface ConditionEditorProps {
  condition: FilterCondition;
  onApply(condition: FilterCondition): void;
  onCancel(): void;
}

/** One condition, small enough to stand below its chip. */
export function ConditionEditor({ condition: given, onApply, onCancel }: ConditionEditorProps) {
  const { t } = useWords();
  const [condition, setCondition] = useState(given);
  const field = t(`customers.filters.fields.${fieldOfCondition(condition)}`);
  return (
    <Form
      label={field}
      onSubmit={() => {
        if (isWholeCondition(condition)) onApply(condition);
      }}
      buttons={
        <>
          <Button type="submit" disabled={!isWholeCondition(condition)}>
            {t('customers.filters.apply')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('page.cancel')}
          </Button>
        </>
      }
    >
      <strong className={classes.editorTitle}>{field}</strong>
      <ConditionFields condition={condition} onChange={setCondition} />
    </Form>
  );
}

interface FieldsProps<Condition> {
  condition: Condition;
  onChange(condition: FilterCondition): void;
}

function ConditionFields({ condition, onChange }: FieldsProps<FilterCondition>) {
  const { t } = useWords();
  switch (condition.kind) {
    case 'text':
      return <TextFields condition={condition} onChange={onChange} />;
    case 'number':
      return <NumberFields condition={condition} onChange={onChange} />;
    case 'day':
      return <DayFields condition={condition} onChange={onChange} />;
    case 'tag':
      return <TagFields condition={condition} onChange={onChange} />;
    case 'type':
      return (
        <SegmentedControl
          aria-label={t('customers.kind')}
          data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
          value={condition.value}
          onChange={(value) => onChange({ kind: 'type', value: value === 'company' ? 'company' : 'person' })}
        />
      );
    case 'bin':
      return (
        <SegmentedControl
          aria-label={t('customers.filters.fields.bin')}
          data={[
            { value: 'in', label: t('customers.filters.inBin') },
            { value: 'out', label: t('customers.filters.notInBin') },
          ]}
          value={condition.isBinned ? 'in' : 'out'}
          onChange={(value) => onChange({ kind: 'bin', isBinned: value === 'in' })}
        />
      );
  }
}

function TextFields({ condition, onChange }: FieldsProps<ConditionOf<'text'>>) {
  const { t } = useWords();
  const asksValue = condition.operator !== 'isEmpty' && condition.operator !== 'isNotEmpty';
  return (
    <>
      <OperatorSelect
        operators={filterOperators.text}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {asksValue && (
        <TextInput
          data-autofocus
          aria-label={t('customers.filters.value')}
          value={condition.value}
          maxLength={200}
          onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function NumberFields({ condition, onChange }: FieldsProps<ConditionOf<'number'>>) {
  const { t } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const digits = condition.field === 'net' ? (archive?.minorDigits ?? 2) : 0;
  const bound = (which: 'from' | 'to', label: string) => {
    const value = condition[which];
    return (
      <NumberInput
        label={condition.field === 'net' ? `${label} (${archive?.homeCurrency ?? ''})` : label}
        data-autofocus={which === 'from' || condition.operator === 'atMost' || undefined}
        thousandSeparator=","
        decimalScale={digits}
        allowDecimal={digits > 0}
        hideControls
        defaultValue={value === null ? '' : minorToDecimalText(value, digits)}
        onValueChange={({ value: typed }) =>
          onChange({ ...condition, [which]: typed === '' ? null : minorOfDecimalText(typed, digits) })
        }
      />
    );
  };
  return (
    <>
      <OperatorSelect
        operators={filterOperators.number}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {(condition.operator === 'atLeast' || condition.operator === 'between') &&
        bound('from', t('customers.filters.from'))}
      {(condition.operator === 'atMost' || condition.operator === 'between') && bound('to', t('customers.filters.to'))}
    </>
  );
}

function DayFields({ condition, onChange }: FieldsProps<ConditionOf<'day'>>) {
  const { t } = useWords();
  const { operator } = condition;
  const bound = (which: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      label={label}
      max="9999-12-31"
      value={condition[which] ?? ''}
      onChange={(event) => onChange({ ...condition, [which]: event.currentTarget.value || null })}
    />
  );
  return (
    <>
      <OperatorSelect
        operators={filterOperators.day}
        labelOf={(name) =>
          name === 'atLeast' || name === 'atMost'
            ? t(`customers.filters.dayOperators.${name}`)
            : t(`customers.filters.operators.${name}`)
        }
        value={operator}
        onChange={(chosen) => onChange({ ...condition, operator: chosen })}
      />
      {(operator === 'withinDays' || operator === 'olderThanDays') && (
        <NumberInput
          label={t('customers.filters.days')}
          data-autofocus
          min={0}
          max={100_000}
          allowDecimal={false}
          value={condition.days ?? ''}
          onChange={(value) => onChange({ ...condition, days: value === '' ? null : Number(value) })}
        />
      )}
      {(operator === 'atLeast' || operator === 'between') && bound('from', t('customers.filters.from'))}
      {(operator === 'atMost' || operator === 'between') && bound('to', t('customers.filters.to'))}
    </>
  );
}

function TagFields({ condition, onChange }: FieldsProps<ConditionOf<'tag'>>) {
  const { t } = useWords();
  const { data: tags } = useQuery(operations.customers.tags.queryOptions());
  const asksValues = condition.operator !== 'isEmpty' && condition.operator !== 'isNotEmpty';
  return (
    <>
      <OperatorSelect
        operators={filterOperators.tag}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {asksValues && (
        <TagsInput
          data-autofocus
          aria-label={t('customers.tags')}
          description={t('customers.tagsHint')}
          data={tags?.map(({ name }) => name) ?? []}
          comboboxProps={{ withinPortal: false }}
          acceptValueOnBlur
          maxTags={50}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
    </>
  );
}

interface OperatorSelectProps<Operator extends string> {
  operators: readonly Operator[];
  labelOf(operator: Operator): string;
  value: Operator;
  onChange(operator: Operator): void;
}

function OperatorSelect<Operator extends string>({
  operators,
  labelOf,
  value,
  onChange,
}: OperatorSelectProps<Operator>) {
  const { t } = useWords();
  return (
    <Select
      aria-label={t('customers.filters.how')}
      comboboxProps={{ withinPortal: false }}
      data={operators.map((operator) => ({ value: operator, label: labelOf(operator) }))}
      value={value}
      onChange={(chosen) => {
        const operator = operators.find((name) => name === chosen);
        if (operator !== undefined) onChange(operator);
      }}
    />
  );
}
