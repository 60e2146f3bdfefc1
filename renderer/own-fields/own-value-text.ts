import { isDay } from '../../shared/day.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Words } from '../app/words.ts';
import { amountText } from '../ui/figures.ts';

interface TextSetting {
  t: Words['t'];
  language: Language;
  homeCurrency: string;
}

/** A value as a person reads it; what could not be read as the field asks stands as typed. */
export function ownValueText(
  kind: OwnField['kind'],
  value: string,
  { t, language, homeCurrency }: TextSetting,
): string {
  switch (kind) {
    case 'yesNo':
      return value === 'yes' ? t('ownFields.yes') : value === 'no' ? t('ownFields.no') : value;
    case 'money': {
      const money = moneyOfDecimalText(value, homeCurrency);
      return money === null ? value : amountText(money, language);
    }
    case 'number':
      return /^-?\d{1,15}(?:\.\d{1,30})?$/.test(value)
        ? new Intl.NumberFormat(language, { maximumFractionDigits: 30 }).format(value as Intl.StringNumericLiteral)
        : value;
    default:
      return value;
  }
}

/** Whether a value is one of its field, and not only what a file said there. */
export function isReadValue(
  { kind, choices }: Pick<OwnField, 'kind' | 'choices'>,
  value: string,
  homeCurrency: string,
): boolean {
  switch (kind) {
    case 'text':
      return true;
    case 'date':
      return isDay(value);
    case 'yesNo':
      return value === 'yes' || value === 'no';
    case 'choice':
      return choices.some(({ name }) => name === value);
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value);
    case 'money':
      return moneyOfDecimalText(value, homeCurrency) !== null;
  }
}
