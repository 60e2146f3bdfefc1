import { isHeadingOfNone } from '../../shared/import/nameless-column.ts';
import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import type { Words } from '../app/words.ts';

/** What a column is called on the screen: its heading, or its place where it has none. */
export function columnHeading({ heading, index }: Pick<RecognisedColumn, 'heading' | 'index'>, t: Words['t']): string {
  const isNameless = heading.trim() === '' || isHeadingOfNone(heading, index);
  return isNameless ? t('importPage.columnNumber', { number: index + 1 }) : heading;
}
