import { useId, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { PyramidTier } from '../../shared/ranking/ranking.ts';
import type { InLineRow, Tiers } from '../../shared/ranking/tiers-contract.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { amountText, columnDigits } from '../ui/figures.ts';
import { Segments } from '../ui/segments.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import page from './ranking-page.module.css';
import classes from './tiers-panel.module.css';
import { useStepText } from './use-step-text.ts';

interface TierStepsProps {
  tiers: Tiers;
  question: RankingQuestion;
  onOpen(row: InLineRow): void;
}

/** Who is nearest to the tier above, what they lack, and what they would bring there. */
export function TierSteps({ tiers: { steps, currency }, question, onOpen }: TierStepsProps) {
  const { t, language } = useWords();
  const stepText = useStepText();
  const headingId = useId();
  const [chosen, setChosen] = useState<PyramidTier | null>(null);
  const step = steps.find(({ to }) => to === chosen) ?? steps[0];
  if (step === undefined) {
    return (
      <section aria-labelledby={headingId}>
        <h3 id={headingId}>{t('tiers.steps')}</h3>
        <p className="quiet">{t('tiers.noSteps')}</p>
      </section>
    );
  }
  const { next, to } = step;
  const digits = columnDigits(next.flatMap(({ net, lacking }) => [net, lacking]));
  const tier = t(`ranking.tiers.${to}`);
  return (
    <section aria-labelledby={headingId}>
      <div className={page.rankedHead}>
        <h3 id={headingId}>{t('tiers.steps')}</h3>
        <SaveTable isCompact question={{ table: 'tierSteps', question }} />
      </div>
      <Segments
        label={t('tiers.stepTo')}
        choices={steps.map((one) => ({ value: one.to, label: t(`ranking.tiers.${one.to}`) }))}
        value={to}
        onChange={(tierAbove) => setChosen(tierAbove)}
      />
      <p className={classes.about}>{stepText(step)}</p>
      <table className={classes.table} aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.name')}</th>
            <th scope="col">{t('ranking.net', { currency })}</th>
            <th scope="col" title={t('tiers.lackingWhy', { tier })}>
              {t('tiers.lacking')}
            </th>
          </tr>
        </thead>
        <tbody>
          {next.map((row) => (
            <tr key={row.group ?? row.customerId}>
              <th scope="row">
                <button type="button" className={classes.tier} onClick={() => onOpen(row)}>
                  <bdi className="personal">{customerLabel(row)}</bdi>
                </button>
              </th>
              <td>{amountText(row.net, language, digits)}</td>
              <td>{amountText(row.lacking, language, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
