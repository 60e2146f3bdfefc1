import { Select } from '@mantine/core';
import { useWords } from '../../app/words.ts';

interface OperatorSelectProps<Operator extends string> {
  operators: readonly Operator[];
  labelOf(operator: Operator): string;
  value: Operator;
  onChange(operator: Operator): void;
}

/** How a condition compares. */
export function OperatorSelect<Operator extends string>(props: OperatorSelectProps<Operator>) {
  const { operators, labelOf, value, onChange } = props;
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
