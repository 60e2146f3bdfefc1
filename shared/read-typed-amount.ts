import { inUnitsOfPlaces, minorDigits } from './money.ts';
import { readAmount } from './read-amount.ts';

/** Minor units of the currency for an amount as it was typed ("12.5", "¥12", "1.2万"); null where nothing was, or it cannot be read. */
export function readTypedAmount(typed: string, currency: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const read = readAmount(text, 'point');
  if (typeof read === 'string') return null;
  const minor = inUnitsOfPlaces(read.decimal, minorDigits(currency));
  return minor === 'tooLarge' ? null : minor;
}
