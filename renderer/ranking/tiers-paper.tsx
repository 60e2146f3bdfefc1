import type { ReactNode } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { tiersOrNone } from '../../shared/ranking/tiers.ts';
import type { TierEconomics, Tiers } from '../../shared/ranking/tiers-contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { PagePaper } from '../print/page-paper.tsx';
import { PaperTable } from '../print/paper-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountText, columnDigits, countText, roundShareText, shareText } from '../ui/figures.ts';
import type { RankingQuestion } from './ranking-address.ts';
import { useEconomicsAbout } from './use-economics-about.ts';
import { useStepText } from './use-step-text.ts';
import { useTierText } from './use-tier-text.ts';
import { useTimeText } from './use-time-text.ts';

/** The tiers as they are printed, with everything read. */
export async function readTiersPaper(question: RankingQuestion, about: readonly string[]): Promise<ReactNode> {
  const [tiers, economics] = await Promise.all([
    engine.ranking.tiers(question),
    engine.ranking.tierEconomics(question),
  ]);
  return <TiersPaper tiers={tiers} economics={economics.tiers} question={question} about={about} />;
}

interface TiersPaperProps {
  tiers: Tiers;
  economics: readonly TierEconomics[];
  question: RankingQuestion;
  about: readonly string[];
}

function TiersPaper({ tiers: read, economics, question, about }: TiersPaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const tierText = useTierText();
  const timeText = useTimeText();
  const economicsAbout = useEconomicsAbout();
  const stepText = useStepText();
  const { tiers, moves, steps, before, isComparable, from, to, currency } = read;
  const count = (number: number): string => countText(number, language);
  const profits = economics.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  const digits = columnDigits([...tiers.map(({ net }) => net), ...profits]);
  return (
    <PagePaper title={t('tiers.tiers')} period={days.period(from, to)}>
      {about.map((line) => (
        <p key={line} className="personal">
          {line}
        </p>
      ))}
      <PaperTable
        headings={[
          t('ranking.tier'),
          t('tiers.customers'),
          t('ranking.share'),
          t('tiers.net'),
          t('ranking.share'),
          t('tiers.profit'),
          t('indicators.costKnown.name'),
          t('tiers.time'),
        ]}
        rows={tiers.map(({ tier, customers, net, customerShare, netShare }) => {
          const of = economics.find((candidate) => candidate.tier === tier);
          const { profit = null, knownShare = null } = of ?? {};
          return [
            t(`ranking.tiers.${tier}`),
            count(customers),
            shareText(customerShare, language),
            amountText(net, language, digits),
            shareText(netShare, language),
            profit === null ? '–' : amountText(profit, language, digits),
            knownShare === null ? '–' : roundShareText(knownShare, language),
            of === undefined || of.contacts === 0 ? '–' : timeText(of.minutes),
          ];
        })}
      />
      <p>
        {t('tiers.amountsIn', { currency })} {economicsAbout(economics, question)}
      </p>
      <h2>{t('tiers.moves')}</h2>
      {before === null || !isComparable ? (
        <p>{t('movement.notCompared')}</p>
      ) : (
        <>
          <p>{t('ranking.against', { period: days.period(before.from, before.to) })}</p>
          <PaperTable
            headings={[`${t('tiers.before')} ↓ ${t('tiers.now')} →`, ...tiersOrNone.map(tierText)]}
            rows={tiersOrNone.map((tierBefore) => [
              tierText(tierBefore),
              ...tiersOrNone.map((tier) => {
                const move = moves.find((one) => one.before === tierBefore && one.now === tier);
                return move === undefined ? '' : count(move.customers);
              }),
            ])}
          />
        </>
      )}
      {steps.map((step) => (
        <section key={step.to}>
          <h2>{t('tiers.stepTowards', { tier: t(`ranking.tiers.${step.to}`) })}</h2>
          <p className="personal">{stepText(step)}</p>
          <PaperTable
            headings={[t('ranking.name'), t('ranking.net', { currency }), t('tiers.lacking')]}
            rows={step.next.map((row) => [
              customerLabel(row),
              amountText(row.net, language, digits),
              amountText(row.lacking, language, digits),
            ])}
          />
        </section>
      ))}
    </PagePaper>
  );
}
