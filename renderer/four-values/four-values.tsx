import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { bestScore, type Factor } from '../../shared/factors/factors.ts';
import { isOfReferralsAlone } from '../../shared/factors/influence.ts';
import type { Money } from '../../shared/money.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FactorRows } from '../factors/factor-rows.tsx';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { ValueBar } from '../factors/value-bar.tsx';
import { FigureRows } from '../indicators/figure-rows.tsx';
import { amountAndCurrencyText, columnDigits, roundShareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './four-values.module.css';

const bestMoneyScore = 100;

/** What a customer is worth apart from the profit, with the factor that says it and those that complete the sentence. */
const valuesByFactor = [
  { value: 'drawing', factor: 'referrals', alsoSaidBy: 'influence' },
  { value: 'ideas', factor: 'suggestions', alsoSaidBy: null },
  { value: 'barrier', factor: 'loyalty', alsoSaidBy: null },
] as const satisfies ReadonlyArray<{ value: string; factor: Factor; alsoSaidBy: Factor | null }>;

interface FourValuesProps {
  customerId: number;
  /** As the ranking has them. */
  factors: CustomerFactors;
  /** What an unknown factor counts as; null: known of nobody. */
  shopMeans: Readonly<Record<Factor, number | null>>;
  /** Nothing after this day is seen by the factors. */
  asOf: string;
  homeCurrency: string;
  /** 0 to 100. */
  moneyScore: number;
}

/**
 * Profit, drawing others, ideas, and what keeps them: four sides of one customer in one picture, by the scores that the
 * ranking has of them; each opens to its rows.
 */
export function FourValues({ customerId, factors, shopMeans, asOf, homeCurrency, moneyScore }: FourValuesProps) {
  const { t, language } = useWords();
  const figures = useQuery(operations.indicators.ofCustomer.queryOptions({ input: { customerId } }));
  const evidenceText = useEvidenceText(homeCurrency);
  if (figures.error !== null) return <FailureNotice error={figures.error} onRetry={() => void figures.refetch()} />;
  if (figures.data === undefined) return null;
  const { profit, costKnown, net } = figures.data;
  const money = (amount: Money): string => amountAndCurrencyText(amount, language, columnDigits([amount]));
  const influence = factors.influence.evidence;
  const moneyBar = (moneyScore * bestScore) / bestMoneyScore;
  return (
    <dl className={classes.values}>
      <Value name="profit" known={moneyBar} cautious={moneyBar} about={t('fourValues.barOfMoney')}>
        {profit === null ? (
          <OpeningFigure
            name={t('fourValues.names.profit')}
            value={t('fourValues.costUnknown', { net: net === null ? '–' : money(net) })}
            rows={<FigureRows customerId={customerId} figure="net" />}
          />
        ) : (
          <OpeningFigure
            name={t('fourValues.names.profit')}
            value={t('fourValues.profit', {
              profit: money(profit),
              known: roundShareText((costKnown ?? 0) / 100, language),
            })}
            rows={<FigureRows customerId={customerId} figure="profit" />}
          />
        )}
      </Value>
      {valuesByFactor.map(({ value, factor, alsoSaidBy }) => {
        const { score, evidence } = factors[factor];
        const assumed = shopMeans[factor] ?? 0;
        const isAlsoSaid = alsoSaidBy !== null && influence !== null && !isOfReferralsAlone(influence);
        return (
          <Value
            key={value}
            name={value}
            known={score ?? 0}
            cautious={score ?? assumed}
            about={t('fourValues.barOfFactor', { factor: t(`factors.names.${factor}`) })}
          >
            <Said
              name={t(`fourValues.names.${value}`)}
              text={evidenceText(factor, factors)}
              rows={evidence === null ? null : <FactorRows customerId={customerId} factor={factor} asOf={asOf} />}
            />
            {isAlsoSaid && (
              <Said
                name={t(`factors.names.${alsoSaidBy}`)}
                text={evidenceText(alsoSaidBy, factors)}
                rows={<FactorRows customerId={customerId} factor={alsoSaidBy} asOf={asOf} />}
              />
            )}
          </Value>
        );
      })}
    </dl>
  );
}

interface ValueProps {
  name: 'profit' | (typeof valuesByFactor)[number]['value'];
  /** 0 to 5. */
  known: number;
  cautious: number;
  /** What the bar goes by. */
  about: string;
  children: ReactNode;
}

function Value({ name, known, cautious, about, children }: ValueProps) {
  const { t } = useWords();
  return (
    <div>
      <dt title={t(`fourValues.about.${name}`)}>{t(`fourValues.names.${name}`)}</dt>
      <dd title={about}>
        <ValueBar known={known} cautious={cautious} width={96} />
      </dd>
      <dd className={classes.said}>{children}</dd>
    </div>
  );
}

/** `rows`: null where nothing is on record. */
function Said({ name, text, rows }: { name: string; text: string; rows: ReactNode }) {
  return rows === null ? <span className="quiet">{text}</span> : <OpeningFigure name={name} value={text} rows={rows} />;
}
