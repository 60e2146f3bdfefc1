/** A column of an own field, next to the columns that every archive has. */
export type OwnColumn = `own:${number}`;

/** The key of the column of an own field. */
export function ownColumn(fieldId: number): OwnColumn {
  return `own:${fieldId}`;
}

/** The id of the field a column or a sorting is of; null for every other. */
export function ownFieldOfColumn(column: string): number | null {
  const found = /^own:(\d{1,15})$/.exec(column);
  return found === null ? null : Number(found[1]);
}

export function isOwnColumn(column: string): column is OwnColumn {
  return ownFieldOfColumn(column) !== null;
}
