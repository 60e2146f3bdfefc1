import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asksWhetherEmpty, type ConditionOf, conditions } from '../../../shared/customers/conditions/conditions.ts';
import type { ImprovementName } from '../../../shared/improvements/contract.ts';
import { improvementText } from '../../../shared/improvements/improvement-text.ts';
import { operations } from '../../app/engine.ts';
import { useWords } from '../../app/words.ts';
import { clearOfButtons } from '../../ui/clear-of-buttons.ts';
import { OperatorSelect } from './operator-select.tsx';

interface ImprovementFieldsProps {
  condition: ConditionOf<'improvement'>;
  onChange(condition: ConditionOf<'improvement'>): void;
}

/** Which of what customers want changed. */
export function ImprovementFields({ condition, onChange }: ImprovementFieldsProps) {
  const { t } = useWords();
  const { data } = useQuery(operations.improvements.names.queryOptions());
  const names = data?.names ?? [];
  return (
    <>
      <OperatorSelect
        operators={conditions.improvement.parts.operator.values}
        labelOf={(operator) => t(`customers.filters.operators.${operator}`)}
        value={condition.operator}
        onChange={(operator) => onChange({ ...condition, operator })}
      />
      {!asksWhetherEmpty(condition.operator) && (
        <MultiSelect
          data-autofocus
          aria-label={t('customers.filters.fields.improvement')}
          searchable
          comboboxProps={{ ...clearOfButtons, withinPortal: false }}
          data={names.map((named) => ({ value: idIn(named, condition.values), label: improvementText(named, t) }))}
          value={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
    </>
  );
}

/** By which of its ids it is asked for: what was a topic alone may be a record by now. */
function idIn({ id, topicIds }: ImprovementName, asked: readonly string[]): string {
  return topicIds.find((topicId) => asked.includes(topicId)) ?? id;
}
