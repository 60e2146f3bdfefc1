import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { type TierOrNone, tiersOrNone } from '../../shared/ranking/tiers.ts';
import type { TierMoveRow, Tiers } from '../../shared/ranking/tiers-contract.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { changeText, countText } from '../ui/figures.ts';
import { movementAddress } from './movement-address.ts';
import type { RankingQuestion } from './ranking-address.ts';
import page from './ranking-page.module.css';
import classes from './tiers-panel.module.css';
import { useRankedCount } from './use-ranked-count.ts';
import { useTierText } from './use-tier-text.ts';

/** How many went from which tier to which since the period before; each number opens to its customers. */
export function TierMoves({ tiers, question }: { tiers: Tiers; question: RankingQuestion }) {
  const { t, language } = useWords();
  const days = useDays();
  const tierText = useTierText();
  const rankedCount = useRankedCount(question.rollUp);
  const headingId = useId();
  const { before, moves, isComparable, currency } = tiers;
  const { from, to, currency: asked, narrowing, rollUp } = question;
  if (before === null || !isComparable) {
    return (
      <section aria-labelledby={headingId}>
        <h3 id={headingId}>{t('tiers.moves')}</h3>
        <p className="quiet">{t('movement.notCompared')}</p>
      </section>
    );
  }
  const count = (isCounted: (move: TierMoveRow) => boolean): string =>
    countText(
      moves.filter(isCounted).reduce((sum, { customers }) => sum + customers, 0),
      language,
    );
  const isInBoth = (move: TierMoveRow): boolean => move.before !== 'none' && move.now !== 'none';
  return (
    <section aria-labelledby={headingId}>
      <div className={page.rankedHead}>
        <h3 id={headingId}>{t('tiers.moves')}</h3>
        <SaveTable isCompact question={{ table: 'tierMoves', question }} />
      </div>
      <p className="quiet">
        {t('tiers.movesSay', {
          up: count((move) => isInBoth(move) && directionOf(move) > 0),
          down: count((move) => isInBoth(move) && directionOf(move) < 0),
          came: count((move) => move.before === 'none'),
          gone: count((move) => move.now === 'none'),
          period: days.period(before.from, before.to),
        })}
      </p>
      <table className={`${classes.table} ${classes.moves}`} aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.side}>{t('tiers.before')} ↓</span>
              <span className={classes.side}>{t('tiers.now')} →</span>
            </th>
            {tiersOrNone.map((tier) => (
              <th key={tier} scope="col">
                {tierText(tier)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiersOrNone.map((tierBefore) => (
            <tr key={tierBefore}>
              <th scope="row" className="public">
                {tierText(tierBefore)}
              </th>
              {tiersOrNone.map((tier) => {
                const move = moves.find((one) => one.before === tierBefore && one.now === tier);
                if (move === undefined) return <td key={tier} />;
                const said = t(tier === tierBefore ? 'tiers.stay' : 'tiers.move', {
                  who: rankedCount(move),
                  before: tierText(tierBefore),
                  now: tierText(tier),
                  change: `${changeText(move.change, language)} ${currency}`,
                });
                return (
                  <td key={tier} data-direction={directionOf(move)}>
                    <Link
                      to="/movement"
                      search={movementAddress({ ...narrowing, from, to, currency: asked, rollUp, tierBefore, tier })}
                      aria-label={said}
                      title={said}
                    >
                      {countText(move.customers, language)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const places: ReadonlyMap<TierOrNone, number> = new Map(tiersOrNone.map((tier, place) => [tier, place]));

/** 1: up, −1: down, 0: where they were. */
function directionOf({ before, now }: TierMoveRow): number {
  return Math.sign((places.get(before) ?? 0) - (places.get(now) ?? 0));
}
