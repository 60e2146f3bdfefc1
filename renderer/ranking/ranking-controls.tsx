import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import { asOfDay } from '../../shared/ranking/period.ts';
import { operations } from '../app/engine.ts';
import { useSearchField } from '../app/frame/use-search-field.ts';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import { SearchIcon } from '../ui/icons.tsx';
import { type PeriodPreset, periodPresets, presetOf, presetPeriod } from './period-presets.ts';
import type { AddressChange, RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';

interface RankingControlsProps {
  address: RankingAddress;
  summary: RankingSummary;
  onChange(change: AddressChange): void;
}

const typingPauseMs = 250;

export function RankingControls({ address, summary, onChange }: RankingControlsProps) {
  const { t } = useWords();
  const { data: settings } = useQuery(operations.settings.get.queryOptions());
  const asOf = settings === undefined ? summary.asOf : asOfDay(settings.today, summary.lastOrderDay).day;
  const preset = presetOf(address, asOf, summary.firstOrderDay);
  const search = useSearchField(address.filter ?? '', typingPauseMs, (text) => onChange({ filter: text || undefined }));
  const day = { className: `${classes.day} public`, canBeEmpty: false };

  return (
    <search className={classes.controls}>
      <Select
        label={t('ranking.period')}
        className={`${classes.period} public`}
        data={[
          ...periodPresets.map((name) => ({ value: name, label: t(`ranking.presets.${name}`) })),
          ...(preset === null ? [{ value: 'own', label: t('ranking.presets.own') }] : []),
        ]}
        value={preset ?? 'own'}
        onChange={(value) => {
          const wanted = periodPresets.find((name): name is PeriodPreset => name === value);
          if (wanted === undefined) return;
          const period = presetPeriod(wanted, asOf, summary.firstOrderDay);
          onChange({ from: period.from, to: period.to });
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
      {summary.currencies.length > 1 && (
        <Select
          label={t('ranking.currency')}
          className={`${classes.currency} public`}
          data={summary.currencies}
          value={summary.currency}
          onChange={(currency) => onChange({ currency: currency ?? undefined, customer: undefined })}
        />
      )}
      <Checkbox
        className={classes.compare ?? ''}
        label={t('ranking.compare')}
        checked={address.compare === true}
        onChange={(event) => onChange({ compare: event.currentTarget.checked || undefined })}
      />
      <TextInput
        className={classes.grow ?? ''}
        label={t('ranking.filter')}
        leftSection={<SearchIcon size={14} />}
        maxLength={200}
        {...search}
      />
    </search>
  );
}
