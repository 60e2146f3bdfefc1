import { NumberInput } from '@mantine/core';
import { minorDigits, moneyOfDecimalText, moneyToDecimalText } from '../../shared/money.ts';

interface HomeAmountInputProps {
  label: string;
  description?: string;
  currency: string;
  /** In minor units; null: empty. */
  minor: number | null;
  onChange(minor: number | null): void;
}

/** An amount of nothing or more in the home currency. */
export function HomeAmountInput({ label, description, currency, minor, onChange }: HomeAmountInputProps) {
  const digits = minorDigits(currency);
  return (
    <NumberInput
      label={label}
      description={description}
      min={0}
      decimalScale={digits}
      allowDecimal={digits > 0}
      allowNegative={false}
      thousandSeparator=","
      // What is being typed stays as it is typed: "3." is not made "3.00".
      defaultValue={minor === null ? '' : moneyToDecimalText({ minor, currency })}
      onValueChange={({ value }) =>
        onChange(value === '' ? null : (moneyOfDecimalText(value, currency)?.minor ?? minor))
      }
    />
  );
}
