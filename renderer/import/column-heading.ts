import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import type { Words } from '../app/words.ts';

/** What a column is called on the screen: its heading, or its place where it has none. */
export function columnHeading({ heading, index }: Pick<RecognisedColumn, 'heading' | 'index'>, t: Words['t']): string {
  return heading.trim() === '' ? t('importPage.columnNumber', { number: index + 1 }) : heading;
}
