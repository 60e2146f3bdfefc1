import { type PlaybookDefinition, stepMarks } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import { balanceOf } from './balance-marks.tsx';
import classes from './playbook-page.module.css';

/** By what its steps hold a customer, as lengths and in words. */
export function BalanceLine({ definition }: { definition: PlaybookDefinition }) {
  const { t } = useWords();
  const balance = balanceOf(definition);
  return (
    <div className={classes.balance}>
      <strong>{t('playbooks.balance')}</strong>
      <span className={classes.bar} aria-hidden>
        {stepMarks.map(
          (mark) => balance[mark] > 0 && <i key={mark} data-mark={mark} style={{ flexGrow: balance[mark] }} />,
        )}
      </span>
      <span>{stepMarks.map((mark) => `${t(`todayTask.marks.${mark}`)} ${balance[mark]}`).join(' · ')}</span>
    </div>
  );
}
