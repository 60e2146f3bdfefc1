import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { undoAct } from '../../../../electron/acts/undo-act.ts';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { choicesHaveIds } from '../../../../electron/archive/migrations/0011-choices-have-ids.ts';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { addCustomer, commit, madeAt, temporaryFolder } from '../small-archive.ts';

const before = allMigrations.filter(({ version }) => version < choicesHaveIds.version);

/** An archive as it was before the step, with what the statements put into it, brought to the newest schema. */
async function migrated(sql: string): Promise<Archive> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: before });
  for (const [index, name] of ['Ann', 'Ben', 'Cat'].entries()) addCustomer(archive, String(index + 1), name, '');
  commit(archive, (db) => db.exec(sql));
  archive.close();
  return openArchive(file);
}

const level = `INSERT INTO own_fields (id, name, name_folded, kind, choices, position) VALUES
  (1, 'Level', 'level', 'choice', '["Gold","Silver"]', 0), (2, 'Note', 'note', 'text', '[]', 1);`;

function levelsOf({ reader }: Archive): unknown[] {
  return reader
    .prepare(
      `SELECT customers.name, choice.name, as_text FROM own_field_values
         JOIN customers ON customers.id = customer_id LEFT JOIN own_field_choices AS choice ON choice.id = choice_id
        WHERE own_field_values.field_id = 1 ORDER BY customers.id`,
    )
    .raw()
    .all();
}

function choicesOf({ reader }: Archive): unknown[] {
  return reader.prepare('SELECT name FROM own_field_choices WHERE field_id = 1 ORDER BY position').pluck().all();
}

describe('the step that gives choices their ids', () => {
  it('makes values name their choice; a text that is none stays, in a field of text as well', async () => {
    const archive = await migrated(`${level}
      INSERT INTO own_field_values (customer_id, field_id, as_text) VALUES
        (1, 1, 'Silver'), (2, 1, 'Gold'), (3, 1, 'tin'), (3, 2, 'Gold');`);
    expect(choicesOf(archive)).toEqual(['Gold', 'Silver']);
    expect(levelsOf(archive)).toEqual([
      ['Ann', 'Silver', ''],
      ['Ben', 'Gold', ''],
      ['Cat', null, 'tin'],
    ]);
    const notes = archive.reader.prepare('SELECT as_text, choice_id FROM own_field_values WHERE field_id = 2').all();
    expect(notes).toEqual([{ as_text: 'Gold', choice_id: null }]);
    archive.close();
  });

  it('makes saved filters name their choices; what is none stays, and so does every other filter', async () => {
    const other = '{"text":"a","conditions":[{"kind":"tag","operator":"hasAny","values":["Gold"]}]}';
    const archive = await migrated(`${level}
      INSERT INTO segments (name, name_folded, filter, created_at) VALUES
        ('a', 'a', '{"text":"","conditions":[{"kind":"type","value":"person"},
          {"kind":"ownChoice","fieldId":1,"operator":"hasAny","values":["tin","silver"]},
          {"kind":"ownChoice","fieldId":3,"operator":"hasNone","values":["yes"]}]}', 0),
        ('b', 'b', '${other}', 0), ('c', 'c', 'of a later version: "ownChoice"', 0);`);
    const [first, ...others] = archive.reader.prepare('SELECT filter FROM segments ORDER BY id').pluck().all();
    expect(JSON.parse(String(first))).toEqual({
      text: '',
      conditions: [
        { kind: 'type', value: 'person' },
        { kind: 'ownChoice', fieldId: 1, operator: 'hasAny', values: ['tin', 2] },
        { kind: 'ownChoice', fieldId: 3, operator: 'hasNone', values: ['yes'] },
      ],
    });
    expect(others).toEqual([other, 'of a later version: "ownChoice"']);
    archive.close();
  });

  it('lets what was done before be undone: a value changed, and a field made', async () => {
    const archive = await migrated(`${level}
      INSERT INTO own_field_values (id, customer_id, field_id, as_text) VALUES (1, 1, 1, 'Silver');
      INSERT INTO acts (id, at, actor, verb) VALUES (1, 1, 'owner', 'ownFields.define'),
        (2, 2, 'owner', 'customers.edit'), (3, 3, 'owner', 'customers.edit');
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (1, 'own_fields', 1, NULL, '{"id":1,"name":"Level","name_folded":"level","kind":"choice",
           "choices":"[\\"Gold\\",\\"Silver\\"]","position":0,"import_id":null}'),
        (2, 'own_field_values', 1, NULL, '{"id":1,"customer_id":1,"field_id":1,"as_text":"Gold","as_number":null,"import_id":null}'),
        (3, 'own_field_values', 1, '{"as_text":"Gold"}', '{"as_text":"Silver"}');`);
    undoAct(archive, 3, 5);
    expect(levelsOf(archive)).toEqual([['Ann', 'Gold', '']]);
    undoAct(archive, 2, 6);
    undoAct(archive, 1, 7);
    expect([levelsOf(archive), choicesOf(archive)]).toEqual([[], []]);
    archive.close();
  });

  it('lets a field that was taken away come back with its choices and values, and go again', async () => {
    const field = `'{"id":1,"name":"Level","name_folded":"level","kind":"choice","choices":"[\\"Gold\\",\\"Silver\\"]","position":0,"import_id":null}'`;
    const value = `'{"id":1,"customer_id":1,"field_id":1,"as_text":"Silver","as_number":null,"import_id":null}'`;
    const gone = await migrated(`
      INSERT INTO acts (id, at, actor, verb) VALUES (1, 1, 'owner', 'ownFields.remove');
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (1, 'own_field_values', 1, ${value}, NULL), (1, 'own_fields', 1, ${field}, NULL);`);
    const undone = undoAct(gone, 1, 5);
    expect([levelsOf(gone), choicesOf(gone)]).toEqual([[['Ann', 'Silver', '']], ['Gold', 'Silver']]);
    undoAct(gone, undone, 6);
    expect([levelsOf(gone), choicesOf(gone)]).toEqual([[], []]);
    gone.close();

    const back = await migrated(`${level}
      INSERT INTO own_field_values (id, customer_id, field_id, as_text) VALUES (1, 1, 1, 'Silver');
      INSERT INTO acts (id, at, actor, verb, undoes, undone_by) VALUES (1, 1, 'owner', 'ownFields.remove', NULL, NULL),
        (2, 2, 'owner', 'acts.undo', 1, NULL);
      UPDATE acts SET undone_by = 2 WHERE id = 1;
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (1, 'own_field_values', 1, ${value}, NULL), (1, 'own_fields', 1, ${field}, NULL),
        (2, 'own_fields', 1, NULL, ${field}), (2, 'own_field_values', 1, NULL, ${value});`);
    undoAct(back, 2, 5);
    expect([levelsOf(back), choicesOf(back)]).toEqual([[], []]);
    back.close();
  });

  it('keeps of an act that changed choices what else it changed, and nothing that would put an old name back', async () => {
    const archive = await migrated(`${level}
      INSERT INTO own_field_values (id, customer_id, field_id, as_text) VALUES (1, 1, 1, 'Gold');
      INSERT INTO acts (id, at, actor, verb) VALUES (1, 1, 'owner', 'ownFields.change'),
        (2, 2, 'owner', 'ownFields.change');
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (1, 'own_field_values', 1, '{"as_text":"Golden"}', '{"as_text":"Gold"}'),
        (1, 'own_fields', 1, '{"choices":"[\\"Golden\\",\\"Silver\\"]"}', '{"choices":"[\\"Gold\\",\\"Silver\\"]"}'),
        (2, 'own_fields', 1, '{"name":"Rank","name_folded":"rank","choices":"[]"}',
           '{"name":"Level","name_folded":"level","choices":"[\\"Gold\\",\\"Silver\\"]"}');`);
    expect(archive.reader.prepare('SELECT act_id, before, after FROM act_changes').raw().all()).toEqual([
      [2, '{"name":"Rank","name_folded":"rank"}', '{"name":"Level","name_folded":"level"}'],
    ]);
    undoAct(archive, 2, 5);
    expect(archive.reader.prepare('SELECT name FROM own_fields WHERE id = 1').pluck().get()).toBe('Rank');
    expect(() => undoAct(archive, 1, 6)).toThrow('ACT_NOT_UNDOABLE');
    expect(levelsOf(archive)).toEqual([['Ann', 'Gold', '']]);
    archive.close();
  });
});
