import { describe, expect, it } from 'vitest';
import { codeWordKey } from '../../../shared/history/code-words.ts';
import { translator } from '../../../shared/locales/words.ts';
import { tables } from '../../../shared/records/all-records.ts';
import type { Column } from '../../../shared/records/columns.ts';
import { languages } from '../../../shared/settings/languages.ts';

const codes = Object.entries(tables).flatMap(([table, { columns }]) =>
  Object.entries<Column>(columns).flatMap(([column, definition]) =>
    (definition.codes ?? []).filter((code) => code !== '').map((code) => ({ table, column, code })),
  ),
);

describe('the words of a code', () => {
  it.each(languages)('exist in %s for every code that a record holds', (language) => {
    const t = translator(language);
    const wordless = codes.filter(({ table, column, code }) => {
      const key = codeWordKey(table, column, code);
      return t(key as Parameters<typeof t>[0], { defaultValue: '' }) === '';
    });
    expect(codes.length).toBeGreaterThan(50);
    expect(wordless).toEqual([]);
  });

  it('are those of the table where two tables have other codes in a field of the same name', () => {
    const t = translator('en');
    const words = (table: string, code: string) =>
      t(codeWordKey(table, 'channel', code) as Parameters<typeof t>[0], { defaultValue: code });
    expect(words('do_not_contact', 'call')).toBe('Calls');
    expect(words('contacts', 'phone')).toBe('Phone');
  });
});
