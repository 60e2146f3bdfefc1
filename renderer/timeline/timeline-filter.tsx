import { ActionIcon, Popover, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TimelineFilter as Filter, TimelineKind } from '../../shared/timeline/contract.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import { useWords } from '../app/words.ts';
import { DayInput } from '../ui/day-input.tsx';
import { PopoverLayer } from '../ui/dialog.tsx';
import { CloseIcon, FilterIcon } from '../ui/icons.tsx';
import { channelText, touchpointText } from './contact-text.ts';
import classes from './timeline.module.css';
import type { Timeline } from './use-timeline.ts';

const kindChoices = ['all', 'contact', 'lifeEvent', 'order', 'change'] as const;
type KindChoice = (typeof kindChoices)[number];

const kindsOfChoice: Readonly<Record<KindChoice, TimelineKind[] | undefined>> = {
  all: undefined,
  contact: ['contact', 'appointment', 'case', 'attachment'],
  lifeEvent: ['lifeEvent'],
  order: ['order', 'payment'],
  change: ['change'],
};

interface TimelineFilterProps {
  timeline: Timeline;
  filter: Filter;
  onChange(filter: Filter): void;
}

/** What of the timeline is shown: by kind at hand, the rest one click away. */
export function TimelineFilter({ timeline, filter, onChange }: TimelineFilterProps) {
  const words = useWords();
  const { t } = words;
  const [isMoreOpen, setIsMoreOpen] = useState(false);
  const data = timeline.data?.pages[0];
  const choice = kindChoices.find((kind) => kindsOfChoice[kind]?.[0] === filter.kinds?.[0]) ?? 'all';
  const set = (change: { [Name in keyof Filter]: Filter[Name] | undefined }): void =>
    onChange(withoutUndefined({ ...filter, ...change }));
  const isNarrowed = Object.keys(filter).length > 0;
  const hasMore = ['touchpoints', 'channels', 'from', 'to'].some((name) => name in filter);
  if (data === undefined || (data.all === 0 && !isNarrowed)) return null;
  return (
    <div className={classes.filter}>
      <SegmentedControl
        aria-label={t('timeline.filter.kind')}
        data={kindChoices.map((kind) => ({ value: kind, label: t(`timeline.filter.kinds.${kind}`) }))}
        value={choice}
        onChange={(chosen) => set({ kinds: kindsOfChoice[chosen as KindChoice] })}
      />
      <TextInput
        className={classes.find ?? ''}
        aria-label={t('timeline.filter.find')}
        placeholder={t('timeline.filter.findHint')}
        maxLength={200}
        value={filter.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
      />
      <Popover
        opened={isMoreOpen}
        onChange={setIsMoreOpen}
        position="bottom-end"
        shadow="floating"
        trapFocus
        closeOnEscape={false}
        transitionProps={{ duration: 80 }}
      >
        <Popover.Target>
          <ActionIcon
            variant={hasMore ? 'light' : 'default'}
            aria-label={t('timeline.filter.more')}
            title={t('timeline.filter.more')}
            onClick={() => setIsMoreOpen((is) => !is)}
          >
            <FilterIcon size={16} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('timeline.filter.more')} className={classes.moreFilters ?? ''}>
          <PopoverLayer onClose={() => setIsMoreOpen(false)} />
          <Select
            label={t('timeline.touchpoint')}
            placeholder={t('timeline.filter.anyTouchpoint')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={data.touchpoints.map(({ word, count }) => ({
              value: word,
              label: t('page.nameAndAside', { name: touchpointText(words, word), aside: count }),
            }))}
            value={filter.touchpoints?.[0] ?? null}
            onChange={(word) => set({ touchpoints: word === null ? undefined : [word] })}
          />
          <Select
            label={t('timeline.channel')}
            placeholder={t('timeline.filter.anyChannel')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={data.channels.map(({ word, count }) => ({
              value: word,
              label: t('page.nameAndAside', { name: channelText(words, word), aside: count }),
            }))}
            value={filter.channels?.[0] ?? null}
            onChange={(word) => set({ channels: word === null ? undefined : [word] })}
          />
          {(['from', 'to'] as const).map((end) => (
            <DayInput
              key={end}
              label={t(`timeline.filter.${end}`)}
              value={filter[end] ?? null}
              onChange={(day) => set({ [end]: day ?? undefined })}
              isInPopover
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      {isNarrowed && (
        <ActionIcon
          aria-label={t('timeline.filter.clear')}
          title={t('timeline.filter.clear')}
          onClick={() => onChange({})}
        >
          <CloseIcon size={12} />
        </ActionIcon>
      )}
    </div>
  );
}
