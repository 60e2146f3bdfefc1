import { Autocomplete } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import { paymentMethods } from '../../shared/payments/payment-methods.ts';
import { useWords, type Words } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';

/** A code in words; an owner's own word as it is. */
export function paymentMethodText(method: string, { t }: Words): string {
  const known = paymentMethods.find((code) => code === method);
  return known === undefined ? method : t(`history.codes.${known}`);
}

interface PaymentMethodInputProps {
  /** A code or the owner's own word. */
  value: string;
  onChange(method: string): void;
}

/** How something is paid: one of the usual ways, or the owner's own word. */
export function PaymentMethodInput({ value, onChange }: PaymentMethodInputProps) {
  const words = useWords();
  const { t } = words;
  const codeOf = (typed: string): string =>
    paymentMethods.find((code) => t(`history.codes.${code}`) === typed.trim()) ?? typed;
  return (
    <Autocomplete
      label={t('payments.method')}
      comboboxProps={clearOfButtons}
      data={paymentMethods.map((code) => t(`history.codes.${code}`))}
      maxLength={longest.contactWord}
      value={paymentMethodText(value, words)}
      onChange={(typed) => onChange(codeOf(typed))}
    />
  );
}
