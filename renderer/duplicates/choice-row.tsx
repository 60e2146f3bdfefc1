import { useId } from 'react';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';

interface Cell {
  id: number;
  text: string;
  /** What is the same in two cells that differ only in form. */
  key: string;
}

interface ChoiceRowProps {
  label: string;
  cells: readonly Cell[];
  chosen: number | 'all';
  /** Only of lists, which can keep every entry. */
  canKeepAll?: boolean;
  /** Whether the table has a column for keeping all. */
  hasAllColumn: boolean;
  onChoose(chosen: number | 'all'): void;
}

/** One field of the customers of a group; where they differ, whose value stays is chosen. */
export function ChoiceRow({ label, cells, chosen, canKeepAll = false, hasAllColumn, onChoose }: ChoiceRowProps) {
  const { t } = useWords();
  const group = useId();
  if (cells.every(({ text }) => text === '')) return null;
  const isQuestion = new Set(cells.filter(({ text }) => text !== '').map(({ key }) => key)).size > 1;
  return (
    <tr data-differs={isQuestion}>
      <th scope="row">{label}</th>
      {cells.map(({ id, text }) => (
        <td key={id} className="personal">
          {isQuestion && text !== '' ? (
            <label className={classes.choice}>
              <input
                type="radio"
                name={group}
                aria-label={t('duplicates.keep', { field: label, value: text })}
                checked={chosen === id}
                onChange={() => onChoose(id)}
              />
              <bdi>{text}</bdi>
            </label>
          ) : (
            <bdi>{text}</bdi>
          )}
        </td>
      ))}
      {hasAllColumn && (
        <td>
          {isQuestion && canKeepAll && (
            <label className={classes.choice}>
              <input
                type="radio"
                name={group}
                aria-label={t('duplicates.keepAll', { field: label })}
                checked={chosen === 'all'}
                onChange={() => onChoose('all')}
              />
              {t('duplicates.all')}
            </label>
          )}
        </td>
      )}
    </tr>
  );
}
