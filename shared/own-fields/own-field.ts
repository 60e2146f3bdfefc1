import type { DecimalMark } from '../import/fields.ts';

export const ownFieldKinds = ['text', 'number', 'date', 'choice', 'yesNo', 'money'] as const;
export type OwnFieldKind = (typeof ownFieldKinds)[number];

/** What a column of a file can become: a field of the owner's own, or entries of a balance in the unit of its name. */
export const ownColumnKinds = [...ownFieldKinds, 'balance'] as const;
export type OwnColumnKind = (typeof ownColumnKinds)[number];

/** What a field of kind 'choice' offers. Values and filters know it by its id, so that its name can change. */
export interface OwnFieldChoice {
  id: number;
  name: string;
}

/** A field the owner made, of customers. */
export interface OwnField {
  id: number;
  name: string;
  kind: OwnFieldKind;
  /** What can be chosen, in order; empty for the other kinds. A value outside them (of a file) stays as it is. */
  choices: OwnFieldChoice[];
}

/** A field by its words alone, as a file describes one. */
export interface DescribedOwnField {
  name: string;
  kind: OwnFieldKind;
  choices: string[];
}

/** The same of a column of a file, which may be a balance. */
export interface DescribedOwnColumn extends Omit<DescribedOwnField, 'kind'> {
  kind: OwnColumnKind;
}

/** An own field without ids, as another archive can take it over. */
export function describedOwnField({ name, kind, choices }: Omit<OwnField, 'id'>): DescribedOwnField {
  return { name, kind, choices: choices.map((choice) => choice.name) };
}

/** A value as a field reads it. Without a number it is text, or was not readable as what the field asks for. */
export interface OwnFieldValue {
  /** The plain text: "12.5", "2026-11-22", "yes", a choice; what could not be read stays as typed. */
  asText: string;
  /** Numbers in millionths, money in minor units of the home currency, yes and no as 1 and 0. */
  asNumber: number | null;
}

/** Places of a number that count when numbers are compared. */
export const placesOfNumbers = 6;

/** What the values of an archive's own fields are read with. */
export interface OwnFieldReading {
  homeCurrency: string;
  decimalMark: DecimalMark;
  dateOrder: 'ymd' | 'dmy' | 'mdy';
}
