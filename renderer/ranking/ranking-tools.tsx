import { ActionIcon, Button } from '@mantine/core';
import { memo } from 'react';
import type { Money } from '../../shared/money.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { AnyRankingBasis } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { useNarrowingText } from '../narrowing/use-narrowing-text.ts';
import { type AmountDigits, amountText, countText } from '../ui/figures.ts';
import { KeyAccountsIcon } from '../ui/icons.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { BasisControl } from './basis-control.tsx';
import { ClassRuleText } from './class-rule-text.tsx';
import { CurrencyChip } from './currency-chip.tsx';
import { PeriodChip } from './period-chip.tsx';
import type { AddressChange, RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';
import { TopChip } from './top-chip.tsx';
import { WhomChip } from './whom-chip.tsx';

const RolledUpNote = shownLater(async () => (await import('./rolled-up-note.tsx')).RolledUpNote);

interface RankingToolsProps {
  address: RankingAddress;
  by?: AnyRankingBasis;
  summary: RankingSummary;
  digits: AmountDigits;
  /** The figures are those of the question before. */
  isPending: boolean;
  /** How many rows a search or a part leaves; null where all are listed. */
  shown: number | null;
  /** How many are ranked, where that is not by revenue. */
  customers?: number;
  /** The same for those of them that are groups. */
  groups?: number | undefined;
  /** What the ranking comes to, where that is not net revenue. */
  total?: { money: Money; why: string };
  /** What is to be known of it. */
  says?: readonly string[];
  onChange(change: AddressChange): void;
  /** Absent next to a ranking by more than money, whose total is another's. */
  onTotal?(): void;
  areTiersOpen?: boolean;
  onTiers?(): void;
  /** Undefined: nothing was left out. */
  onLeftOut?: (() => void) | undefined;
}

const typingPauseMs = 250;

function DrawnTools({
  address,
  by = 'revenue',
  summary,
  digits,
  isPending,
  shown,
  customers = summary.customers,
  groups = summary.groups ?? 0,
  total,
  says = [],
  onChange,
  onTotal,
  areTiersOpen = false,
  onTiers,
  onLeftOut,
}: RankingToolsProps) {
  const { t, language } = useWords();
  const narrowed = useNarrowingText(summary.narrowing);
  const count = (number: number) => countText(number, language);
  const isScored = by === 'value' || by === 'combined';
  const isByProfit = by === 'profit';
  const hasLeftOut = onLeftOut !== undefined;
  const { rollUp } = summary;
  const ranked = (
    <>
      {rollUp !== undefined && <span className={classes.groups}>{t(`rolledUp.${rollUp}`, { count: groups })} · </span>}
      {t('ranking.customers', { count: customers - groups })}
    </>
  );
  return (
    <div className={classes.tools}>
      <ToolRow
        search={
          <SearchField
            label={t('ranking.filter')}
            placeholder={t('ranking.filterHint')}
            text={address.filter ?? ''}
            pauseMs={typingPauseMs}
            onChange={(text) => onChange({ filter: text || undefined })}
          />
        }
        isTotalPending={isPending}
        total={
          <>
            {/* Of nobody a cost is known: the profit is not zero. */}
            {(!isByProfit || customers > 0) && (
              <span className={classes.sum}>
                {onTotal === undefined ? (
                  <b title={total?.why ?? t('ranking.totalWhy')}>
                    {amountText(total?.money ?? summary.net, language, digits)}
                  </b>
                ) : (
                  <button type="button" className={classes.total} title={t('ranking.totalWhy')} onClick={onTotal}>
                    {amountText(summary.net, language, digits)}
                  </button>
                )}
                {summary.currencies.length < 2 ? (
                  summary.currency
                ) : (
                  <CurrencyChip
                    summary={summary}
                    isSet={address.currency !== undefined}
                    onChange={(currency) => onChange({ currency, customer: undefined })}
                  />
                )}
                <span className="public">
                  {'· '}
                  {shown === null ? ranked : t('customers.shownOfAll', { shown: count(shown), all: count(customers) })}
                </span>
              </span>
            )}
            {onTiers !== undefined && summary.customers > 0 && (
              <ActionIcon
                aria-label={t('ranking.showTiers')}
                title={t('ranking.showTiers')}
                aria-pressed={areTiersOpen}
                onClick={onTiers}
              >
                <KeyAccountsIcon size={16} />
              </ActionIcon>
            )}
          </>
        }
      >
        <BasisControl by={by} onChange={onChange} />
        <PeriodChip address={address} summary={summary} onChange={onChange} />
        <WhomChip
          summary={summary}
          chosen={address.part ?? null}
          onlyGroups={address.onlyGroups === true}
          hasParts={!isScored && summary.customers > 0}
          onChange={onChange}
        />
        {summary.customers > 0 && (
          <TopChip address={address} summary={summary} isByProfit={isByProfit} onChange={onChange} />
        )}
        {isScored && (
          <Button
            variant={address.isKnownByHalf === true ? 'light' : 'default'}
            aria-pressed={address.isKnownByHalf === true}
            onClick={() => onChange({ isKnownByHalf: address.isKnownByHalf === true ? undefined : true })}
          >
            {t('ranking.knownByHalf')}
          </Button>
        )}
      </ToolRow>
      {(summary.customers > 0 || narrowed !== '' || hasLeftOut) && (
        <div className={classes.rule}>
          {narrowed !== '' && (
            <p>
              {t('ranking.onlyCounts', { narrowed })}
              {isScored && ` · ${t('ranking.factorsAreOfAll')}`}
            </p>
          )}
          {rollUp !== undefined && summary.customers > 0 && <RolledUpNote rollUp={rollUp} groups={groups} />}
          {says.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {summary.customers > 0 && <ClassRuleText summary={summary} isByProfit={isByProfit} />}
          {summary.curveNote !== null && (
            <p>
              {isByProfit
                ? t(`byProfit.curveNotes.${summary.curveNote}`)
                : t(`ranking.curveNotes.${summary.curveNote}`)}
            </p>
          )}
          {hasLeftOut && (
            <button type="button" className={classes.leftOut} onClick={onLeftOut}>
              {t('ranking.leftOutTitle')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What the ranking is of, and what it comes to; drawn again only where that changes, not at each step of a slider. */
export const RankingTools = memo(DrawnTools);
