import { MultiSelect, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asksWhetherEmpty, type ConditionOf, conditions } from '../../../shared/customers/conditions/conditions.ts';
import { lifeEventKinds } from '../../../shared/life-events/life-event-kinds.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { lifeEventText } from '../../life-events/life-event-text.ts';
import { clearOfButtons } from '../../ui/clear-of-buttons.ts';
import { OperatorSelect } from './operator-select.tsx';

interface LifeEventFieldsProps {
  condition: ConditionOf<'lifeEvent'>;
  onChange(condition: ConditionOf<'lifeEvent'>): void;
}

/** Of which kinds, and in how many days. */
export function LifeEventFields({ condition, onChange }: LifeEventFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { data: used } = useQuery(operations.lifeEvents.words.queryOptions());
  const kinds = [...new Set([...lifeEventKinds, ...(used?.kinds ?? []), ...condition.values])];
  return (
    <>
      <OperatorSelect
        operators={conditions.lifeEvent.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <MultiSelect
          data-autofocus
          aria-label={t('customers.filters.fields.lifeEvent')}
          comboboxProps={{ ...clearOfButtons, withinPortal: false }}
          data={kinds.map((kind) => ({ value: kind, label: lifeEventText(kind, words) }))}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
      <NumberInput
        label={t('customers.filters.inLastDays')}
        min={0}
        max={100_000}
        allowDecimal={false}
        value={condition.days ?? ''}
        onChange={(value) => onChange({ ...condition, days: value === '' ? null : Number(value) })}
      />
    </>
  );
}
