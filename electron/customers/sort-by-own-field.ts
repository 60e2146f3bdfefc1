import { isDay } from '../../shared/day.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { foldText } from '../../shared/text.ts';

/** A customer and what stands in the field; nothing stands there where `asText` is null. */
export interface SortedRow {
  id: number;
  asText: string | null;
  asNumber: number | null;
  choiceId: number | null;
}

/** What can be read as the field's kind stands first, then what cannot, then who has nothing, in both directions. */
interface Place {
  part: 0 | 1 | 2;
  value: number | string;
}

/** The ids in the order of an own field; rows that are equal stay as they came. */
export function sortByOwnField(rows: readonly SortedRow[], field: OwnField, descending: boolean): number[] {
  const places = rows.map((row) => placeOf(row, field));
  const sign = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ id: row.id, index }))
    .sort((a, b) => {
      const [first, second] = [places[a.index], places[b.index]];
      if (first === undefined || second === undefined || first.part !== second.part) {
        return (first?.part ?? 2) - (second?.part ?? 2);
      }
      if (first.value === second.value) return a.index - b.index;
      return first.value < second.value ? -sign : sign;
    })
    .map(({ id }) => id);
}

function placeOf({ asText, asNumber, choiceId }: SortedRow, { kind, choices }: OwnField): Place {
  if (asText === null) return { part: 2, value: 0 };
  switch (kind) {
    case 'text':
      return { part: 0, value: foldText(asText) };
    case 'date':
      return { part: isDay(asText) ? 0 : 1, value: foldText(asText) };
    case 'choice': {
      const nth = choices.findIndex(({ id }) => id === choiceId);
      return nth === -1 ? { part: 1, value: foldText(asText) } : { part: 0, value: nth };
    }
    default:
      return asNumber === null ? { part: 1, value: foldText(asText) } : { part: 0, value: asNumber };
  }
}
