import type { WordingPart } from '../../shared/playbooks/merge-fields.ts';
import type { Words } from '../app/words.ts';

/** What a wording has a field for and the file does not know. */
export function missingText(part: Extract<WordingPart, { field: string }>, t: Words['t']): string {
  const name = part.isKnown ? t(`today.fields.${part.field}` as 'today.fields.address') : part.field;
  return t('today.missing', { field: name });
}
