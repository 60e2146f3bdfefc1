import type { BalanceUnit } from '../../shared/balances/contract.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { millionthsText } from '../ui/figures.ts';

/** "Points 120": the decimals of the unit at least, and all that the amount has. */
export function balanceText(
  amountMillionths: number,
  unit: Pick<BalanceUnit, 'name' | 'decimals'>,
  language: Language,
): string {
  return `${unit.name} ${balanceAmountText(amountMillionths, unit, language)}`;
}

export function balanceAmountText(
  amountMillionths: number,
  { decimals }: Pick<BalanceUnit, 'decimals'>,
  language: Language,
): string {
  return millionthsText(amountMillionths, language, decimals);
}

/** With its sign: what was added or taken. */
export function balanceChangeText(
  amountMillionths: number,
  unit: Pick<BalanceUnit, 'decimals'>,
  language: Language,
): string {
  const amount = balanceAmountText(Math.abs(amountMillionths), unit, language);
  return amountMillionths < 0 ? `−${amount}` : `+${amount}`;
}
