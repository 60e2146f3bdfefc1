import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { asOfDay } from '../../shared/ranking/period.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { offeredPresets, presetOf, presetPeriod } from './period-presets.ts';
import type { AddressChange, RankingAddress } from './ranking-address.ts';

interface PeriodChipProps {
  address: Pick<RankingAddress, 'from' | 'to' | 'compare'>;
  summary: RankingSummary;
  /** False: what it is compared with is said elsewhere on the page. */
  hasComparison?: boolean;
  onChange(change: Pick<AddressChange, 'from' | 'to' | 'compare'>): void;
}

const FinancialYearField = shownLater(async () => (await import('./financial-year-field.tsx')).FinancialYearField);

/** The period the ranking is of, and whether it is compared with the one before. */
export function PeriodChip({ address, summary, hasComparison = true, onChange }: PeriodChipProps) {
  const { t } = useWords();
  const days = useDays();
  const { data: settings } = useQuery(operations.settings.get.queryOptions());
  const asOf = settings === undefined ? summary.asOf : asOfDay(settings.today, summary.lastOrderDay).day;
  const { data: year = { firstMonth: 1 } } = useQuery(operations.ranking.financialYear.queryOptions());
  const calendar = { asOfDay: asOf, firstOrderDay: summary.firstOrderDay, ...year };
  const preset = presetOf(address, calendar);
  const period = days.period(summary.from, summary.to);
  const compares = address.compare === true;
  const named = preset === null ? period : t(`ranking.presets.${preset}`);
  const day = { className: 'public', canBeEmpty: false, isInPopover: true };
  return (
    <ToolChip
      name={t('ranking.period')}
      value={compares ? t('ranking.comparedPeriod', { period: named }) : named}
      isSet={compares || preset !== 'lastTwelveMonths'}
    >
      <ChoiceList
        label={t('ranking.period')}
        choices={offeredPresets(calendar).map((name) => ({ value: name, content: t(`ranking.presets.${name}`) }))}
        chosen={preset}
        onChoose={(name) => {
          const { from, to } = presetPeriod(name, calendar);
          onChange({ from, to });
        }}
      />
      <DayInput
        label={t('ranking.from')}
        {...day}
        value={summary.from}
        onChange={(value) => {
          if (value !== null) onChange({ from: value, to: value > summary.to ? value : summary.to });
        }}
      />
      <DayInput
        label={t('ranking.to')}
        {...day}
        value={summary.to}
        onChange={(value) => {
          if (value !== null) onChange({ from: value < summary.from ? value : summary.from, to: value });
        }}
      />
      <FinancialYearField firstMonth={year.firstMonth} />
      {hasComparison && (
        <Checkbox
          label={t('ranking.compare')}
          checked={compares}
          onChange={(event) => onChange({ compare: event.currentTarget.checked || undefined })}
        />
      )}
      <p className="quiet figure public">
        {t('ranking.context', { period, asOf: days.text(summary.asOf), currency: summary.currency })}
        {compares && summary.before !== null && (
          <> · {t('ranking.against', { period: days.period(summary.before.from, summary.before.to) })}</>
        )}
      </p>
    </ToolChip>
  );
}
