import { codeWordKey } from '../../shared/history/code-words.ts';
import type { HistoryValue } from '../../shared/history/history-value.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import type { CommandCall } from './command.ts';

/** As a script reads it: text, numbers, money as decimal text, instants in UTC. */
export function plainValue(value: HistoryValue | null): string | number | boolean | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'yesNo':
      return value.yes;
    case 'count':
      return value.count;
    case 'millionths':
      return value.millionths / 1_000_000;
    case 'money':
      return moneyToDecimalText(value);
    case 'day':
      return value.day;
    case 'moment':
      return new Date(value.at).toISOString();
    case 'customer':
      return value.label;
  }
}

/** As a person reads it, in the language of the call. */
export function saidValue(say: CommandCall['say'], table: string, field: string, value: HistoryValue | null): string {
  if (value === null) return say('history.nothing');
  if (value.kind === 'yesNo') return say(value.yes ? 'history.yes' : 'history.no');
  if (value.kind === 'code') return say(codeWordKey(table, field, value.code), { defaultValue: value.code });
  return String(plainValue(value));
}
