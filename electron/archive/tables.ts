import type { Generated } from 'kysely';
import type { tables } from '../../shared/records/all-records.ts';
import type { Column } from '../../shared/records/columns.ts';

type ColumnOf<Of> =
  Of extends Column<infer Value, infer IsPreset> ? (IsPreset extends true ? Generated<Value> : Value) : never;

/** The archive's tables as kysely sees them; rows carry their database names, domain objects carry ours. */
export type Tables = {
  [Table in keyof typeof tables]: {
    -readonly [Name in keyof (typeof tables)[Table]['columns']]: ColumnOf<(typeof tables)[Table]['columns'][Name]>;
  };
};
