import { formatDecimal } from '../decimal.ts';
import { inUnitsOfPlaces } from '../money.ts';
import { placesOfNumbers } from '../own-fields/own-field.ts';
import { readAmount } from '../read-amount.ts';
import { mostOfBalance } from './most-of-balance.ts';

/** How many decimals an amount in millionths has that are not zero. */
export function decimalsOf(amountMillionths: number): number {
  const fraction = String(Math.abs(amountMillionths) % 10 ** placesOfNumbers).padStart(placesOfNumbers, '0');
  return fraction.replace(/0+$/u, '').length;
}

/** An amount as plain text: at least the decimals of its unit, and all that it has. */
export function balanceDecimalText(amountMillionths: number, decimals: number): string {
  const scale = Math.max(decimals, decimalsOf(amountMillionths));
  const digits = BigInt(amountMillionths) / 10n ** BigInt(placesOfNumbers - scale);
  return formatDecimal({ digits, scale });
}

/** What a line says that adds to a balance or takes from it. */
export interface TypedBalanceChange {
  amountMillionths: number;
  reason: string;
}

const amountFirst = /^([+＋\-−－]?)\s*([\d０-９](?:[\d０-９.,，．]*[\d０-９])?)[\s,，;；、]*(.*)$/su;

/**
 * Reads a change of a balance: "+50", "-10 free coffee", "20 两杯拿铁". Without a sign it adds. Null where it begins with
 * no amount, or with none that can be taken.
 */
export function readBalanceChange(typed: string): TypedBalanceChange | null {
  const [, sign = '', amount = '', reason = ''] = amountFirst.exec(typed.trim()) ?? [];
  const read = readAmount(amount, 'point');
  if (typeof read === 'string') return null;
  const millionths = inUnitsOfPlaces(read.decimal, placesOfNumbers);
  if (millionths === 'tooLarge' || millionths > mostOfBalance) return null;
  const isTaken = sign !== '' && !/[+＋]/u.test(sign);
  return { amountMillionths: isTaken ? -millionths : millionths, reason: reason.trim() };
}
