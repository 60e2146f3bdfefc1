import type { ReactNode } from 'react';
import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { bestScore, type Factor } from '../../shared/factors/factors.ts';
import { isOfReferralsAlone } from '../../shared/factors/influence.ts';
import type { CustomerFigures } from '../../shared/indicators/indicator-schema.ts';
import type { Money } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { FactorRows } from '../factors/factor-rows.tsx';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { ValueBar } from '../factors/value-bar.tsx';
import { FigureRows } from '../indicators/figure-rows.tsx';
import { amountAndCurrencyText, columnDigits, roundShareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import classes from './four-values.module.css';

const bestMoneyScore = 100;

/** What a customer is worth apart from the profit, with the factor that says it and those that complete the sentence. */
const valuesByFactor = [
  { value: 'drawing', factor: 'referrals', alsoSaidBy: 'influence' },
  { value: 'ideas', factor: 'suggestions', alsoSaidBy: null },
  { value: 'barrier', factor: 'loyalty', alsoSaidBy: null },
] as const satisfies ReadonlyArray<{ value: string; factor: Factor; alsoSaidBy: Factor | null }>;

interface FourValuesPictureProps {
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
  figures: CustomerFigures;
  /** To the rows that they were made from; on paper they do not. */
  opens?: boolean;
}

/**
 * Profit, drawing others, ideas, and what keeps them: four sides of one customer in one picture, by the scores that the
 * ranking has of them.
 */
export function FourValuesPicture(props: FourValuesPictureProps) {
  const { customerId, factors, shopMeans, asOf, homeCurrency, moneyScore, figures, opens = false } = props;
  const { t, language } = useWords();
  const evidenceText = useEvidenceText(homeCurrency);
  const { profit, costKnown, net } = figures;
  const money = (amount: Money): string => amountAndCurrencyText(amount, language, columnDigits([amount]));
  const influence = factors.influence.evidence;
  const moneyBar = (moneyScore * bestScore) / bestMoneyScore;
  return (
    <dl className={classes.values}>
      <Value name="profit" known={moneyBar} cautious={moneyBar} about={t('fourValues.barOfMoney')}>
        <Said
          name={t('fourValues.names.profit')}
          text={
            profit === null
              ? t('fourValues.costUnknown', { net: net === null ? '–' : money(net) })
              : t('fourValues.profit', {
                  profit: money(profit),
                  known: roundShareText((costKnown ?? 0) / 100, language),
                })
          }
          rows={opens ? <FigureRows customerId={customerId} figure={profit === null ? 'net' : 'profit'} /> : null}
        />
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
              isOnRecord={evidence !== null}
              rows={
                evidence === null || !opens ? null : <FactorRows customerId={customerId} factor={factor} asOf={asOf} />
              }
            />
            {isAlsoSaid && (
              <Said
                name={t(`factors.names.${alsoSaidBy}`)}
                text={evidenceText(alsoSaidBy, factors)}
                rows={opens ? <FactorRows customerId={customerId} factor={alsoSaidBy} asOf={asOf} /> : null}
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

interface SaidProps {
  name: string;
  text: string;
  isOnRecord?: boolean;
  /** Null where it does not open. */
  rows: ReactNode;
}

function Said({ name, text, isOnRecord = true, rows }: SaidProps) {
  if (rows !== null) return <OpeningFigure name={name} value={text} rows={rows} />;
  return <span className={isOnRecord ? '' : 'quiet'}>{text}</span>;
}
