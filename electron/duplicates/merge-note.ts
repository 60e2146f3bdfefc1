import type { TFunction } from 'i18next';
import { todayLocal } from '../../shared/day.ts';
import type { MergeField, MergeList } from '../../shared/duplicates/contract.ts';
import { choiceFields } from '../../shared/records/customer-fields.ts';

/** A value that does not stand in the merged customer any more. */
export interface LostValue {
  /** A field or list of the merge, an own field's name in `ownField`, what the two were to each other, the name of a group. */
  what: MergeField | MergeList | 'ownField' | 'relation' | 'group';
  ownField?: string;
  text: string;
}

/** What lost, as lines of the note; '' where nothing did. */
export function lostValuesText(
  lost: readonly LostValue[],
  { say, loser, at }: { say: TFunction; loser: string; at: number },
): string {
  if (lost.length === 0) return '';
  const heading = say('duplicates.lost.heading', { customer: loser, day: todayLocal(new Date(at)) });
  const lines = lost.map(({ what, ownField, text }) =>
    say('duplicates.lost.line', {
      field: ownField ?? say(`duplicates.fields.${what}`),
      value: inWords(what, text, say),
    }),
  );
  return [heading, ...lines].join('\n');
}

function inWords(what: LostValue['what'], text: string, say: TFunction): string {
  const choices = choiceFields.find((field) => field === what);
  if (choices !== undefined) return text === '' ? '' : say(`customerFields.${choices}.choices.${text}`);
  if (what === 'kind') return say(`customers.kinds.${text}`);
  if (what !== 'consent') return text;
  const [code = '', ...rest] = text.split(' ');
  return [say(`duplicates.consents.${code}`), ...rest].join(' ');
}
