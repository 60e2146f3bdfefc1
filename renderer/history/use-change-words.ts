import { useMemo } from 'react';
import { codeWordKey } from '../../shared/history/code-words.ts';
import type { HistoryChange } from '../../shared/history/contract.ts';
import type { HistoryValue } from '../../shared/history/history-value.ts';
import { formatMoney } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { countText, millionthsText } from '../ui/figures.ts';
import { momentText } from '../ui/moments.ts';

const mostFieldsNamed = 4;

/** The words of the history: what tables, fields and values are called. */
export function useChangeWords() {
  const { t, find, language } = useWords();
  const days = useDays();
  return useMemo(() => {
    const tableName = (table: string): string => find(`history.tables.${table}`) ?? table;
    const fieldName = (table: string, field: string): string => find(`history.fields.${table}.${field}`) ?? field;
    /** Of a customer the field alone says enough; of what belongs to one, which of their things it is. */
    const changeName = ({ table, fields, kind }: HistoryChange): string[] =>
      table === 'customers' && kind === 'changed'
        ? fields.map(({ field }) => fieldName(table, field))
        : [tableName(table)];
    const joined = (names: readonly string[]): string => names.join(t('page.listSeparator'));
    return {
      tableName,
      fieldName,
      joined,
      /** What changed, in short: the fields and things, each once. */
      fieldsOf: (changes: readonly HistoryChange[]): string => {
        const names = [...new Set(changes.flatMap(changeName))];
        const named = joined(names.slice(0, mostFieldsNamed));
        return names.length > mostFieldsNamed ? `${named} …` : named;
      },
      countsOf: (counts: Readonly<Record<string, number>>): string =>
        joined(Object.entries(counts).map(([table, count]) => `${tableName(table)} × ${countText(count, language)}`)),
      valueText: (table: string, field: string, value: HistoryValue | null): string => {
        switch (value?.kind) {
          case undefined:
            return t('history.nothing');
          case 'text':
            return value.text;
          case 'code':
            return find(codeWordKey(table, field, value.code)) ?? value.code;
          case 'yesNo':
            return t(value.yes ? 'history.yes' : 'history.no');
          case 'count':
            return countText(value.count, language);
          case 'millionths':
            return millionthsText(value.millionths, language);
          case 'money':
            return formatMoney(value, language);
          case 'day':
            return days.text(value.day);
          case 'moment':
            return momentText(value.at, language);
          case 'customer':
            return value.label;
        }
      },
    };
  }, [t, find, language, days]);
}
