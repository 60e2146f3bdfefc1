import { type PlaybookDefinition, type StepMark, stepMarks } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import classes from './playbooks.module.css';

/** How many steps hold by an advantage, by kindness, by what would be lost. */
export type PlaybookBalance = Readonly<Record<StepMark, number>>;

export function balanceOf({ steps }: Pick<PlaybookDefinition, 'steps'>): PlaybookBalance {
  const count = (mark: StepMark): number => steps.filter((step) => step.mark === mark).length;
  return { lure: count('lure'), heart: count('heart'), hold: count('hold') };
}

/** One mark a step, told apart by shape: a square, a circle, a dashed square. */
export function BalanceMarks({ of }: { of: PlaybookBalance }) {
  const { t } = useWords();
  const label = stepMarks
    .filter((mark) => of[mark] > 0)
    .map((mark) => `${t(`todayTask.marks.${mark}`)} ${of[mark]}`)
    .join(' · ');
  return (
    <span className={classes.marks} role="img" aria-label={label} title={label}>
      {stepMarks.flatMap((mark) =>
        Array.from({ length: of[mark] }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks of one kind are alike.
          <i key={`${mark} ${place}`} data-mark={mark} />
        )),
      )}
    </span>
  );
}
