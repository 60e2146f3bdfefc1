import { useId } from 'react';
import type { PyramidTier, RankingPart } from '../../shared/ranking/ranking.ts';
import type { TierEconomics, Tiers } from '../../shared/ranking/tiers-contract.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { amountText, columnDigits, countText, roundShareText, shareText } from '../ui/figures.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import type { RankingQuestion } from './ranking-address.ts';
import page from './ranking-page.module.css';
import { TierCustomerRows } from './tier-customer-rows.tsx';
import classes from './tiers-panel.module.css';
import { useEconomicsAbout } from './use-economics-about.ts';
import { useTimeText } from './use-time-text.ts';

interface TierTableProps {
  tiers: Tiers;
  /** Null: not read yet. */
  economics: readonly TierEconomics[] | null;
  question: RankingQuestion;
  part: RankingPart | null;
  onPart(tier: PyramidTier | null): void;
}

/** The pyramid: how many are in each tier and what they bring; a tier lists its customers beside it. */
export function TierTable({ tiers: period, economics, question, part, onPart }: TierTableProps) {
  const { t, language } = useWords();
  const { tiers, currency } = period;
  const timeText = useTimeText();
  const economicsAbout = useEconomicsAbout();
  const headingId = useId();
  const digits = columnDigits(tiers.map(({ net }) => net));
  const profits = economics?.flatMap(({ profit }) => (profit === null ? [] : [profit])) ?? [];
  const profitDigits = columnDigits(profits);
  return (
    <section aria-labelledby={headingId}>
      <div className={page.rankedHead}>
        <h3 id={headingId}>{t('tiers.tiers')}</h3>
        <SaveTable isCompact question={{ table: 'tiers', question }} />
      </div>
      <table className={classes.table} aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.tier')}</th>
            <th scope="col">{t('tiers.customers')}</th>
            <th scope="col">{t('tiers.net')}</th>
            <th scope="col">{t('tiers.profit')}</th>
            <th scope="col">{t('tiers.time')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ tier, customers, net, customerShare, netShare }) => {
            const of = economics?.find((candidate) => candidate.tier === tier);
            return (
              <tr key={tier}>
                <th scope="row" className="public">
                  <button
                    type="button"
                    className={classes.tier}
                    aria-pressed={part === tier}
                    title={t(`ranking.only.${tier}`)}
                    disabled={customers === 0}
                    onClick={() => onPart(part === tier ? null : tier)}
                  >
                    {t(`ranking.tiers.${tier}`)}
                  </button>
                  <span className={classes.bar} aria-hidden="true">
                    <span style={{ width: `${100 * Math.min(1, Math.max(0, netShare))}%` }} />
                  </span>
                </th>
                <td>
                  {countText(customers, language)}
                  <small>{shareText(customerShare, language)}</small>
                </td>
                <td>
                  {amountText(net, language, digits)}
                  <small>{shareText(netShare, language)}</small>
                </td>
                <td>
                  {of === undefined ? (
                    ''
                  ) : of.profit === null ? (
                    '–'
                  ) : (
                    <OpeningFigure
                      name={t('tiers.profitOf', { tier: t(`ranking.tiers.${tier}`) })}
                      value={amountText(of.profit, language, profitDigits)}
                      rows={<TierCustomerRows figure="profit" {...{ tier, question, period }} />}
                    />
                  )}
                  {of?.profit != null && of.knownShare !== null && (
                    <small>{t('tiers.costKnown', { share: roundShareText(of.knownShare, language) })}</small>
                  )}
                </td>
                <td>
                  {of === undefined ? (
                    ''
                  ) : of.contacts === 0 ? (
                    '–'
                  ) : (
                    <OpeningFigure
                      name={t('tiers.timeOfTier', { tier: t(`ranking.tiers.${tier}`) })}
                      value={timeText(of.minutes)}
                      rows={<TierCustomerRows figure="time" {...{ tier, question, period }} />}
                    />
                  )}
                  {of !== undefined && of.contacts > 0 && <small>{t('tiers.contacts', { count: of.contacts })}</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={`${classes.about} quiet`}>
        {t('tiers.amountsIn', { currency })} {economics !== null && economicsAbout(economics, question)}
      </p>
    </section>
  );
}
