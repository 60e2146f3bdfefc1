import { describe, expect, it } from 'vitest';
import { simpleFieldCell } from '../../../shared/exchange/simple-field-cell.ts';
import { translator } from '../../../shared/locales/words.ts';
import {
  choicesOfField,
  customerFields,
  detailFields,
  listedFields,
  longestOfField,
  mergedSimpleFields,
  remarkedFields,
  type SimpleField,
  simpleFields,
} from '../../../shared/records/customer-fields.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { openTestEngine } from '../test-engine.ts';

/** Two values of a field, the one that sorts first before the other. */
function valuesOf(field: SimpleField): [string, string] {
  const choices = choicesOfField(field);
  return choices === null ? [`${field} aaa`, `${field} bbb`] : [choices[0] ?? '', choices[1] ?? ''];
}

const say = translator('en');

describe('a simple field of a customer', () => {
  it.each(simpleFields)('%s is kept as it is typed, in the history by its name, and undone', async (field) => {
    const [first] = valuesOf(field);
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann' });
    const { actId } = await client.customers.edit({ id, change: { [field]: first } });
    expect((await client.customers.get({ id }))[field]).toBe(first);
    const { changes } = await client.history.ofAct({ actId: actId ?? 0 });
    const { column } = customerFields[field];
    expect(changes.flatMap(({ fields }) => fields.map((changed) => changed.field))).toEqual([column]);
    expect(say(`history.fields.customers.${column}`)).toBe(say(`customerFields.${field}.name`));
    await client.acts.undo({ actId: actId ?? 0 });
    expect((await client.customers.get({ id }))[field]).toBe('');
  });

  it.each(simpleFields)('%s takes no more than it can hold', async (field) => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann' });
    const tooLong = 'x'.repeat(longestOfField(field) + 1);
    await expect(client.customers.edit({ id, change: { [field]: tooLong } })).rejects.toMatchObject({
      code: choicesOfField(field) === null ? 'INPUT_TEXT_TOO_LONG' : 'INPUT_INVALID',
    });
  });

  it.each(detailFields)(
    '%s comes with a file under its name in either language, and completes who has none',
    async (field) => {
      const [first, second] = valuesOf(field);
      const { client, bring } = await openTestEngine();
      for (const language of languages) {
        const heading = translator(language)(`import.fields.${field}`);
        const number = `N-${language}`;
        const { id } = await client.customers.create({ name: `Ann ${language}`, number });
        const { id: ofSecond } = await client.customers.create({ name: `Ben ${language}`, number: `${number}2` });
        await client.customers.edit({ id: ofSecond, change: { [field]: second } });
        const cell = simpleFieldCell(field, first, language);
        await bring(
          'customers.csv',
          `customer number,customer name,${heading}\n${number},Ann ${language},${cell}\n${number}2,Ben ${language},${cell}\n`,
        );
        expect((await client.customers.get({ id }))[field], heading).toBe(first);
        expect((await client.customers.get({ id: ofSecond }))[field], 'what is there stays').toBe(second);
      }
    },
  );

  it.each(mergedSimpleFields)(
    '%s stays where only the customer who goes has it, and is a choice where both have it',
    async (field) => {
      const [first, second] = valuesOf(field);
      const { client } = await openTestEngine();
      const { id: winnerId } = await client.customers.create({ name: 'Ann', number: '1' });
      const { id: loserId } = await client.customers.create({ name: 'Anne', number: '2', [field]: first });
      const both = { winnerId, loserIds: [loserId] };
      expect((await client.duplicates.compare(both)).fields).toMatchObject({ [field]: loserId });
      await client.customers.edit({ id: winnerId, change: { [field]: second } });
      expect((await client.duplicates.compare(both)).fields).toMatchObject({ [field]: winnerId });
      await client.duplicates.merge({ ...both, choices: { fields: { [field]: loserId } }, language: 'en' });
      const merged = await client.customers.get({ id: winnerId });
      expect(merged[field]).toBe(first);
      expect(merged.note, 'what lost').toContain(
        `${say(`customerFields.${field}.name`)}: ${simpleFieldCell(field, second, 'en')}`,
      );
    },
  );

  it.each(listedFields)(
    '%s is a column of the list that sorts, who has none last in both directions',
    async (field) => {
      const [first, second] = valuesOf(field);
      const { client } = await openTestEngine();
      const { id: a } = await client.customers.create({ name: 'Ann', number: '1', [field]: second });
      const { id: b } = await client.customers.create({ name: 'Ben', number: '2', [field]: first });
      const { id: c } = await client.customers.create({ name: 'Cy', number: '3' });
      const listed = async (descending: boolean) => {
        const { rows } = await client.customers.list({ sort: field, descending });
        return rows.map((row) => row.id);
      };
      expect(await listed(false)).toEqual([b, a, c]);
      expect(await listed(true)).toEqual([a, b, c]);
      expect(await client.customers.emptyColumns()).not.toContain(field);
    },
  );

  it.each(remarkedFields)('%s finds the customer', async (field) => {
    const [first] = valuesOf(field);
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Ann', [field]: first });
    const { rows } = await client.customers.list({ filter: { text: 'aaa' } });
    expect(rows.map((row) => row.id)).toEqual([id]);
  });
});
