type Camel<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name;
export type FieldOfColumn<Column extends string> = Column extends `${infer Name}_id` ? Camel<Name> : Camel<Column>;

/** What the import calls a column: `heard_at` is `heardAt`, `contact_id` is `contact`. */
export function fieldOfColumn(column: string): string {
  return column.replace(/_id$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The time of day of a moment, in a column next to its day. */
export function clockOfField(field: string): string {
  return `${field}Time`;
}
