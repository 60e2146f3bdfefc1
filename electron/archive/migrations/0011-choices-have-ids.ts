import type { Migration } from './migration.ts';

/** Puts the choice into what an act kept of a value: its id where the text names one, else none. */
function choiceInLog(version: 'before' | 'after'): string {
  const text = `json_extract(${version}, '$.as_text')`;
  return `
UPDATE act_changes
   SET ${version} = json_set(${version}, '$.as_text', CASE WHEN choice.id IS NULL THEN ${text} ELSE '' END,
                             '$.choice_id', choice.id)
  FROM choice_values LEFT JOIN known_choices AS choice
    ON choice.field_id = choice_values.field_id
   AND choice.name = json_extract((SELECT ${version} FROM act_changes AS own WHERE own.id = choice_values.change_id),
                                  '$.as_text')
 WHERE act_changes.id = choice_values.change_id AND ${text} IS NOT NULL;`;
}

/**
 * Choices of an own field become rows with ids, and values and saved filters name them by id. So does what the acts
 * kept: undoing reaches behind this step. An act that changed the choices of a field keeps only what else it changed;
 * the choices it took away are not known by id.
 */
export const choicesHaveIds: Migration = {
  version: 11,
  name: 'choices-have-ids',
  sql: `
CREATE TABLE own_field_choices (
  id INTEGER PRIMARY KEY,
  field_id INTEGER NOT NULL REFERENCES own_fields (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX own_field_choices_by_field ON own_field_choices (field_id, position);
INSERT INTO own_field_choices (field_id, name, position, import_id)
  SELECT own_fields.id, choice.value, choice.key, own_fields.import_id
    FROM own_fields, json_each(choices) AS choice WHERE kind = 'choice' ORDER BY own_fields.id, choice.key;

ALTER TABLE own_field_values ADD COLUMN choice_id INTEGER REFERENCES own_field_choices (id);
CREATE INDEX own_field_values_by_choice ON own_field_values (choice_id) WHERE choice_id IS NOT NULL;
UPDATE own_field_values SET choice_id = choice.id, as_text = '' FROM own_field_choices AS choice
 WHERE choice.field_id = own_field_values.field_id AND choice.name = own_field_values.as_text;

UPDATE segments
   SET filter = json_set(filter, '$.conditions', json((
         SELECT json_group_array(json(
                  CASE WHEN condition.value ->> '$.kind' = 'ownChoice' THEN json_set(condition.value, '$.values', json((
                    SELECT json_group_array(coalesce(
                             (SELECT id FROM own_field_choices
                               WHERE field_id = condition.value ->> '$.fieldId'
                                 AND lower(name) = lower(trim(wanted.value)) ORDER BY position LIMIT 1),
                             wanted.value) ORDER BY wanted.key)
                      FROM json_each(condition.value, '$.values') AS wanted)))
                  ELSE condition.value END) ORDER BY condition.key)
           FROM json_each(filter, '$.conditions') AS condition)))
 WHERE json_valid(filter) AND json_type(filter, '$.conditions') = 'array' AND filter LIKE '%"ownChoice"%';

-- Fields that are gone can come back, with choices and values: by the entry of the act that took them away last.
CREATE TEMP TABLE gone_fields AS
  SELECT max(id) AS change_id, act_id, row_id AS field_id, json_extract(before, '$.choices') AS choices,
         json_extract(before, '$.import_id') AS import_id
    FROM act_changes
   WHERE table_name = 'own_fields' AND after IS NULL AND json_extract(before, '$.kind') = 'choice'
     AND row_id NOT IN (SELECT id FROM own_fields) GROUP BY row_id;
CREATE TEMP TABLE known_choices AS SELECT id, field_id, name, position, import_id FROM own_field_choices;
INSERT INTO known_choices
  SELECT (SELECT coalesce(max(id), 0) FROM own_field_choices) + row_number() OVER (ORDER BY field_id, choice.key),
         field_id, choice.value, choice.key, import_id
    FROM gone_fields, json_each(gone_fields.choices) AS choice;

-- What was done to values of such fields. Renaming choices rewrote values; those entries go with the renaming.
CREATE TEMP TABLE choice_values AS
  WITH value_fields (row_id, field_id) AS (
    SELECT id, field_id FROM own_field_values
    UNION SELECT row_id, json_extract(coalesce(before, after), '$.field_id') FROM act_changes
           WHERE table_name = 'own_field_values' AND (before IS NULL OR after IS NULL))
  SELECT act_changes.id AS change_id, act_changes.act_id, field_id
    FROM act_changes JOIN value_fields USING (row_id)
   WHERE table_name = 'own_field_values'
     AND (field_id IN (SELECT id FROM own_fields WHERE kind = 'choice') OR field_id IN (SELECT field_id FROM gone_fields));
DELETE FROM act_changes
 WHERE id IN (SELECT change_id FROM choice_values JOIN act_changes AS renaming USING (act_id)
               WHERE renaming.table_name = 'own_fields' AND renaming.row_id = choice_values.field_id
                 AND json_type(renaming.before, '$.choices') IS NOT NULL
                 AND json_type(renaming.after, '$.choices') IS NOT NULL);
${choiceInLog('before')}
${choiceInLog('after')}

-- An act that made a field made its choices after it, and before any value.
CREATE TEMP TABLE made_fields AS
  SELECT act_changes.id AS change_id, act_id, row_id AS field_id FROM act_changes JOIN own_fields ON own_fields.id = row_id
   WHERE table_name = 'own_fields' AND before IS NULL AND own_fields.kind = 'choice'
     AND json_extract(after, '$.choices') = own_fields.choices;
INSERT INTO act_changes (act_id, table_name, row_id, after)
  SELECT act_id, 'own_field_choices', choice.id,
         json_object('id', choice.id, 'field_id', field_id, 'name', choice.name, 'position', choice.position,
                     'import_id', choice.import_id)
    FROM made_fields JOIN own_field_choices AS choice USING (field_id) ORDER BY change_id, choice.position;
CREATE TEMP TABLE made_values AS
  SELECT choice_values.change_id FROM choice_values JOIN made_fields USING (act_id, field_id);
INSERT INTO act_changes (act_id, table_name, row_id, before, after)
  SELECT act_id, table_name, row_id, before, after FROM act_changes
   WHERE id IN (SELECT change_id FROM made_values) ORDER BY id;
DELETE FROM act_changes WHERE id IN (SELECT change_id FROM made_values);
-- An act that took one away took the values, then the choices, then the field: undoing goes the other way.
INSERT INTO act_changes (act_id, table_name, row_id, before)
  SELECT act_id, 'own_field_choices', choice.id,
         json_object('id', choice.id, 'field_id', field_id, 'name', choice.name, 'position', choice.position,
                     'import_id', choice.import_id)
    FROM gone_fields JOIN known_choices AS choice USING (field_id) ORDER BY field_id, choice.position;
INSERT INTO act_changes (act_id, table_name, row_id, before)
  SELECT act_id, table_name, row_id, before FROM act_changes WHERE id IN (SELECT change_id FROM gone_fields);
DELETE FROM act_changes WHERE id IN (SELECT change_id FROM gone_fields);
UPDATE act_changes SET before = json_remove(before, '$.choices'), after = json_remove(after, '$.choices')
 WHERE table_name = 'own_fields';
DELETE FROM act_changes WHERE table_name = 'own_fields' AND before = '{}' AND after = '{}';

DROP TABLE temp.gone_fields;
DROP TABLE temp.known_choices;
DROP TABLE temp.choice_values;
DROP TABLE temp.made_fields;
DROP TABLE temp.made_values;
ALTER TABLE own_fields DROP COLUMN choices;
`,
};
