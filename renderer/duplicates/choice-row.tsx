import { useId } from 'react';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';

type Chosen = 'winner' | 'loser' | 'both';

interface ChoiceRowProps {
  label: string;
  winner: string;
  loser: string;
  chosen: Chosen;
  canBeBoth?: boolean;
  onChoose(side: Chosen): void;
}

/** One field of both customers; where they differ, whose value stands is chosen. */
export function ChoiceRow({ label, winner, loser, chosen, canBeBoth = false, onChoose }: ChoiceRowProps) {
  const { t } = useWords();
  const group = useId();
  if (winner === '' && loser === '') return null;
  const isQuestion = winner !== loser && winner !== '' && loser !== '';
  const side = (name: 'winner' | 'loser', text: string) => (
    <td className="personal">
      {isQuestion ? (
        <label className={classes.choice}>
          <input
            type="radio"
            name={group}
            aria-label={t('duplicates.keep', { field: label, value: text })}
            checked={chosen === name}
            onChange={() => onChoose(name)}
          />
          <bdi>{text}</bdi>
        </label>
      ) : (
        <bdi>{text}</bdi>
      )}
    </td>
  );
  return (
    <tr data-differs={isQuestion}>
      <th scope="row">
        {label}
        {isQuestion && canBeBoth && (
          <label className={classes.choice}>
            <input
              type="radio"
              name={group}
              aria-label={t('duplicates.keepBoth', { field: label })}
              checked={chosen === 'both'}
              onChange={() => onChoose('both')}
            />
            {t('duplicates.both')}
          </label>
        )}
      </th>
      {side('winner', winner)}
      {side('loser', loser)}
    </tr>
  );
}
