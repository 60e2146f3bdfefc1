import { useQuery } from '@tanstack/react-query';
import { type PlaybookDefinition, stepMarks } from '../../shared/playbooks/definition.ts';
import { minutesPerPerson } from '../../shared/playbooks/minutes-per-person.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { balanceOf } from './balance-marks.tsx';
import classes from './playbook-page.module.css';

/** By what its steps hold a customer, as lengths and in words; the minutes and the money that one person takes. */
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
      <PerPerson definition={definition} />
    </div>
  );
}

function PerPerson({ definition: { steps, costMinor } }: { definition: PlaybookDefinition }) {
  const { t, language } = useWords();
  const { data: usual } = useQuery(operations.timeline.usualMinutes.queryOptions());
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  if (usual === undefined) return null;
  const minutes = minutesPerPerson(steps, usual);
  const currency = archive?.homeCurrency ?? null;
  const parts = [
    ...(minutes === 0 ? [] : [t('playbookPage.perPerson', { count: minutes })]),
    ...(minutes > 0 && steps.some(({ kind }) => kind === 'inside') ? [t('playbookPage.besidesInside')] : []),
    ...(costMinor === null || currency === null
      ? []
      : [t('playbookPage.costPerPerson', { amount: amountAndCurrencyText({ minor: costMinor, currency }, language) })]),
  ];
  return <span className={`${classes.perPerson} quiet figure`}>{parts.join(' · ')}</span>;
}
