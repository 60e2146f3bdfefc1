import { type MergeField, mergeFields, type WordingPart } from '../../shared/playbooks/merge-fields.ts';
import type { Words } from '../app/words.ts';

/** What a wording has a field for and the file does not know. */
export function missingText(part: Extract<WordingPart, { field: string }>, t: Words['t']): string {
  return t('todayTask.missing', { field: missingName(part.field, t) });
}

/** A field in words; one that no wording knows as it was written. */
export function missingName(field: string, t: Words['t']): string {
  return isMergeField(field) ? t(`todayTask.fields.${field}`) : field;
}

function isMergeField(field: string): field is MergeField {
  return (mergeFields as readonly string[]).includes(field);
}
