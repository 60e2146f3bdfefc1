import type { AccountReview } from '../../shared/named-accounts/contract.ts';
import { accountProposal, reviewDueDay } from '../../shared/named-accounts/review.ts';
import { hasChangedByAThird, sentenceFigures } from '../../shared/named-accounts/sentence-figures.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { keptScoredRanking } from '../ranking/kept-scored-ranking.ts';
import { rankingWeights } from '../ranking/ranking-weights.ts';
import { overlookedRows, scoredRows } from '../ranking/scored-rows.ts';
import { nextSteps } from './next-steps.ts';
import { accountsOn, staffLookingAfter } from './read-named-accounts.ts';

/**
 * Who stays on the list of key accounts, who leaves it and who comes in, by the rankings of the last twelve months with
 * the weights of the shop. Those on the list first, by number as text; then those who come in, the best combined first.
 */
export function reviewAccounts(context: EngineContext): AccountReview {
  const { session, clock } = context;
  const { reader } = session.archive;
  const today = clock.today();
  const { ranking } = keptScoredRanking(context, rankingWeights(reader));
  const { from, to, currency, top, split, rows: byRevenue } = ranking.money.revenue;
  const accounts = new Map(accountsOn(reader, today).map((account) => [account.customerId, account]));
  const firstOverlooked = overlookedRows(reader, ranking, today).overlooked.filter(({ degree }) => degree === 'first');
  const whyOf = new Map(firstOverlooked.map(({ row, why }) => [row.customerId, why]));
  // Where everybody has a class, B is not among those who matter most.
  const candidateClasses = split === 'total' ? ['A'] : ['A', 'B'];
  const inClass = byRevenue.slice(0, top).filter((row) => candidateClasses.includes(row.class ?? ''));
  const ofClass = new Set(inClass.map(({ customerId }) => customerId));

  const { placeOf } = ranking.factors.roster;
  const reviewed = new Set([...accounts.keys(), ...ofClass, ...whyOf.keys()]);
  const places = [...reviewed].flatMap((customerId) => placeOf.get(customerId) ?? []);
  const next = nextSteps(reader, [...reviewed], today);
  const staffOf = staffLookingAfter(reader, [...reviewed], today);
  const proposals = scoredRows(reader, ranking, 'combined', places).flatMap((row) => {
    const account = accounts.get(row.customerId);
    const why = whyOf.get(row.customerId) ?? [];
    const isByRevenue = ofClass.has(row.customerId);
    const netMinor = row.rankRevenue === null ? null : row.net.minor;
    const proposal = accountProposal(
      {
        state: account?.state ?? null,
        leftDay: account?.state === 'left' ? account.spell.toDay : null,
        isCandidate: isByRevenue || why.length > 0,
        isAmongFirstByValue: (row.rankValue ?? Infinity) <= top && row.cautiousValue > ranking.valueOfUnknown,
        hasChanged:
          account?.state === 'setAside' &&
          hasChangedByAThird(account.spell.seenFigures, { factors: row.factors, netMinor }),
      },
      today,
    );
    if (proposal === null) return [];
    const dueDay = account?.state === 'named' ? reviewDueDay(account.spell) : null;
    const figures = sentenceFigures({ factors: row.factors, why, netMinor: isByRevenue ? netMinor : null });
    const isDue = dueDay !== null && dueDay <= today;
    const lookedAfterBy = staffOf.get(row.customerId) ?? '';
    return [{ proposal, dueDay, isDue, why, figures, lookedAfterBy, next: next.get(row.customerId) ?? null, row }];
  });
  const onList = proposals.filter(({ proposal }) => proposal !== 'comesIn');
  const comingIn = proposals.filter(({ proposal }) => proposal === 'comesIn');
  comingIn.sort((a, b) => b.row.combined - a.row.combined);
  onList.sort((a, b) => (a.row.number < b.row.number ? -1 : 1));
  return {
    ...{ from, to, currency, top },
    homeCurrency: session.homeCurrency,
    due: onList.filter(({ isDue }) => isDue).length,
    proposals: [...onList, ...comingIn],
  };
}
