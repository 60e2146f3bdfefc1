import { calledName } from '../customers/name-parts.ts';
import type { FlagCell } from './cell-text.ts';
import { readingOfColumn } from './column-notation.ts';
import { type Cells, textReadersFor } from './column-readers.ts';
import type { Interpretation } from './fields.ts';
import { type DayReading, readDay } from './read-day.ts';
import type { InterpretedPerson } from './rows.ts';

export type PersonReader = (cells: Cells, flag: FlagCell) => InterpretedPerson | null;

/** Prepares the reading of somebody around a customer in every row; null where neither a number nor a name says who. */
export function personReader(interpretation: Interpretation): PersonReader {
  const { mapping } = interpretation;
  const readers = textReadersFor(interpretation);
  const readNumber = readers.number(mapping.personNumber);
  const readName = readers.line(mapping.personName);
  const readRelation = readers.line(mapping.relation);
  const readRelationBack = readers.line(mapping.relationBack);
  const readInfluence = readers.text(mapping.influence);
  const readPreferences = readers.text(mapping.personPreferences);
  const readNote = readers.text(mapping.personNote);
  const readConfirmed = readers.text(mapping.personConfirmedDay);
  const confirmedReading = readingOfColumn(interpretation, mapping.personConfirmedDay?.[0]);

  return (cells, flag) => {
    const number = readNumber(cells, flag);
    const written = readName(cells, flag) ?? '';
    const name = interpretation.isExchange === true ? written : calledName(written);
    if (number === null && name === '') return null;
    return {
      number,
      name,
      relation: readRelation(cells, flag) ?? '',
      relationBack: readRelationBack(cells, flag) ?? '',
      influence: influenceOf(readInfluence(cells, flag), flag),
      preferences: readPreferences(cells, flag) ?? '',
      note: readNote(cells, flag) ?? '',
      confirmedDay: confirmedDayOf(readConfirmed(cells, flag), confirmedReading, flag),
    };
  };
}

function influenceOf(text: string | null, flag: FlagCell): number | null {
  if (text === null) return null;
  const influence = Number(text);
  if (Number.isInteger(influence) && influence >= 1 && influence <= 5) return influence;
  flag('influenceUnreadable');
  return null;
}

function confirmedDayOf(text: string | null, reading: DayReading, flag: FlagCell): string | null {
  if (text === null) return null;
  const day = readDay(text, reading)?.day ?? null;
  if (day === null) flag('detailUnreadable');
  return day;
}
