/**
 * What a column holds, for saying it to a person. `technical`: nothing a person knows (ids, folded texts, places in a
 * list); `owner`: whose row it is, said only where the row moved; `unshown`: that it changed is said, not how.
 */
export type ColumnKind =
  | 'technical'
  | 'owner'
  | 'reference'
  | 'text'
  | 'code'
  | 'yesNo'
  | 'count'
  | 'millionths'
  | 'money'
  | 'day'
  | 'timeOfDay'
  | 'moment'
  | 'list'
  | 'unshown';

/**
 * What a text of a purged customer is worth in a place that is not theirs. `identifies`: it says who they are, and is
 * forgotten wherever free text is kept. `number`: the same, but short numbers are also amounts and years. `describes`:
 * prose about them, forgotten where whole rows of a file are kept. `word`: one of a vocabulary that many share (a city,
 * a label, a choice), never forgotten.
 */
export type PersonalText = 'identifies' | 'number' | 'describes' | 'word';

/** `Value`: what a query reads from it. `IsPreset`: it may be left out of a new row. */
export interface Column<Value = unknown, IsPreset extends boolean = boolean> {
  readonly kind: ColumnKind;
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB';
  readonly isNullable: boolean;
  readonly isPreset: IsPreset;
  /** The table whose rows it names by id. */
  readonly references: string | null;
  readonly personal: PersonalText | null;
  /** It follows from other rows: what it holds says nothing about who wrote the row last. */
  readonly isDerived: boolean;
  /** Of references within one table: following them never leads back to the row. */
  readonly isAcyclic: boolean;
  /** Of a code: those that the program knows. Null: every word of the owner's is one. */
  readonly codes: readonly string[] | null;
  /** Of a code: a word of the owner's own may stand in place of one. */
  readonly isOpen: boolean;
  /** In a row of another program's file that says nothing of it: what this other column of the row says. */
  readonly startsAs: string | null;
  /** The code of a currency. In a row of a file that names none it is the home currency. */
  readonly isCurrency: boolean;
  /** Of a count, of money or of millionths: the least and the most that it can be; null: any. */
  readonly range: readonly [number, number] | null;
  /** Only in the type. */
  readonly value?: Value;
}

function column<Value>(kind: ColumnKind, type: Column['type'], references: string | null = null): Column<Value, false> {
  return {
    kind,
    type,
    isNullable: false,
    isPreset: false,
    references,
    personal: null,
    isDerived: false,
    isAcyclic: false,
    codes: null,
    isOpen: false,
    startsAs: null,
    isCurrency: false,
    range: null,
  };
}

/** The key of every table with ids. */
export const id: Column<number, true> = { ...column<number>('technical', 'INTEGER'), isPreset: true };

export const day = column<string>('day', 'TEXT');
/** "HH:MM" or "HH:MM:SS", on the row's `day`. */
export const timeOfDay = column<string>('timeOfDay', 'TEXT');
/** UTC milliseconds. */
export const moment = column<number>('moment', 'INTEGER');
export const count = column<number>('count', 'INTEGER');
export const millionths = column<number>('millionths', 'INTEGER');
/** In minor units of the row's currency, or else of its order's, or else of the home currency. */
export const money = column<number>('money', 'INTEGER');
export const yesNo = column<0 | 1>('yesNo', 'INTEGER');
/** A list of words as JSON. */
export const list = column<string>('list', 'TEXT');
export const bytes = column<Uint8Array>('technical', 'BLOB');

/** Of a record that is a customer's, `personal` says what becomes of the text elsewhere when they are purged. */
export function text(personal: PersonalText | null = null): Column<string, false> {
  return { ...column<string>('text', 'TEXT'), personal };
}

/** One of a few words of the program's own; without a list, also any word of the owner's. */
export function code<const Code extends string = string>(codes: readonly Code[] | null = null): Column<Code, false> {
  return { ...column<Code>('code', 'TEXT'), codes, isOpen: codes === null };
}

/** One of a few words of the program's own, or the owner's own word in its place. */
export function openCode(codes: readonly string[]): Column<string, false> {
  return { ...code<string>(codes), isOpen: true };
}

/** A whole number from the one to the other. */
export function countBetween(least: number, most: number): Column<number, false> {
  return { ...count, range: [least, most] };
}

/** An amount that is never below zero. */
export const moneyFromZero: Column<number, false> = { ...money, range: [0, Number.MAX_SAFE_INTEGER] };

/** An amount that is more than nothing. */
export const moneyAboveZero: Column<number, false> = { ...money, range: [1, Number.MAX_SAFE_INTEGER] };

/** A part of a whole, in millionths of it. */
export const millionthsOfWhole: Column<number, false> = { ...millionths, range: [0, 1_000_000] };

export const currencyCode: Column<string, false> = { ...text('word'), isCurrency: true };

/** The id of a row of this table. */
export function reference(table: string): Column<number, false> {
  return column<number>('reference', 'INTEGER', table);
}

/** Whose the row is. */
export const owner = column<number>('owner', 'INTEGER', 'customers');

/** The import that made the row. */
export const importId: Column<number | null, true> = orNull(technical(reference('imports')));

/** The same column where it may hold nothing; a new row has null. */
export function orNull<Value>(of: Column<Value>): Column<Value | null, true> {
  return { ...of, isNullable: true, isPreset: true };
}

/** With a value of its own where a new row says none. */
export function preset<Value>(of: Column<Value>): Column<Value, true> {
  return { ...of, isPreset: true };
}

/** In a row of another program's file, where it is not said, what `column` says. */
export function startingAs<Value, IsPreset extends boolean>(
  column: string,
  of: Column<Value, IsPreset>,
): Column<Value, IsPreset> {
  return { ...of, startsAs: column };
}

/** Nothing a person knows. */
export function technical<Value, IsPreset extends boolean>(of: Column<Value, IsPreset>): Column<Value, IsPreset> {
  return { ...of, kind: 'technical' };
}

/** Kept although it follows from other rows; a derived part sees to it. */
export function derived<Value, IsPreset extends boolean>(of: Column<Value, IsPreset>): Column<Value, IsPreset> {
  return { ...of, isDerived: true };
}

/** A reference within its own record that must not lead back to the row, as who brought whom. */
export function acyclic<Value, IsPreset extends boolean>(of: Column<Value, IsPreset>): Column<Value, IsPreset> {
  return { ...of, isAcyclic: true };
}
