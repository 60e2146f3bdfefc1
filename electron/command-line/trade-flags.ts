import { todayLocal } from '../../shared/day.ts';
import { parseDecimal, scaledDigits } from '../../shared/decimal.ts';
import type { Money } from '../../shared/money.ts';
import { readTypedAmount } from '../../shared/read-typed-amount.ts';
import type { Engine } from '../engine/engine.ts';
import { type CommandCall, flagDay, flagText, WrongUsage } from './command.ts';

type Client = Engine['client'];

/** --number: whose it is; null without it. */
export async function customerFlag(call: CommandCall, client: Client): Promise<number | null> {
  const number = flagText(call, 'number');
  return number === undefined ? null : (await client.customers.ofNumber({ number })).id;
}

/** --on: the day; without it, today. */
export function dayFlag(call: CommandCall): string {
  return flagDay(call, 'on') ?? todayLocal(new Date());
}

/** --amount: in the home currency of the archive. */
export async function amountFlag(call: CommandCall, client: Client): Promise<Money> {
  const typed = flagText(call, 'amount');
  if (typed === undefined) throw new WrongUsage('flagMissing', { flag: 'amount' });
  const currency = (await client.archive.status())?.homeCurrency ?? '';
  const minor = readTypedAmount(typed, currency);
  if (minor === null || minor < 0) throw new WrongUsage('amountWanted', { flag: 'amount', value: typed });
  return { minor, currency };
}

/** --quantity: millionths, not below zero; null without it. */
export function quantityFlag(call: CommandCall): number | null {
  const typed = flagText(call, 'quantity');
  if (typed === undefined) return null;
  const read = parseDecimal(typed, 'point');
  if (typeof read === 'string' || read.digits < 0n)
    throw new WrongUsage('amountWanted', { flag: 'quantity', value: typed });
  return Number(scaledDigits(read, 6));
}
