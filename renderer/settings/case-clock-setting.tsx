import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseClock, OpeningTimes } from '../../shared/cases/case-clock.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from './settings-page.module.css';

const usualOpening: OpeningTimes = [9 * 60, 18 * 60];
/** Open from Monday to Saturday, until the owner says otherwise. */
const usualOpenings: readonly (OpeningTimes | null)[] = [...Array<OpeningTimes>(6).fill(usualOpening), null];
const minutesOfDay = 24 * 60;
const longestHours = 1_000;
const shortestHours = 0.25;

/**
 * How long a case may take until it is on the owner's desk and until the customer has an answer, in this archive; kept as
 * soon as a figure is left.
 */
export function CaseClockSetting() {
  const { t, language } = useWords();
  const { data: clock } = useQuery(operations.cases.clock.queryOptions());
  const set = useMutation(operations.cases.setClock.mutationOptions({ onError: showFailure }));
  if (clock === undefined) return null;
  const keep = (change: Partial<CaseClock>): void => set.mutate({ ...clock, ...change });
  const keepHours = (name: 'deskHours' | 'answerHours', typed: string): void => {
    const hours = Number(typed);
    if (hours >= shortestHours && hours <= longestHours && hours !== clock[name]) keep({ [name]: hours });
  };
  const { openings } = clock;
  return (
    <section className={classes.section} aria-labelledby="settings-case-clock">
      <h2 id="settings-case-clock">{t('cases.clock.title')}</h2>
      <p className="quiet">{t('cases.clock.how')}</p>
      <div className={classes.fields}>
        {(['deskHours', 'answerHours'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(name === 'deskHours' ? 'cases.clock.desk' : 'cases.clock.answer')}
            min={shortestHours}
            max={longestHours}
            decimalScale={2}
            defaultValue={clock[name]}
            onBlur={(event) => keepHours(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <Checkbox
        label={t('cases.clock.byOpeningHours')}
        checked={openings !== null}
        onChange={(event) => keep({ openings: event.currentTarget.checked ? [...usualOpenings] : null })}
      />
      {openings?.map((times, place) => {
        const name = weekdayName(place, language);
        return (
          <OpeningDay
            key={name}
            name={name}
            times={times}
            onChange={(changed) => keep({ openings: openings.map((before, at) => (at === place ? changed : before)) })}
          />
        );
      })}
    </section>
  );
}

interface OpeningDayProps {
  name: string;
  /** Null: the shop is closed. */
  times: OpeningTimes | null;
  onChange(times: OpeningTimes | null): void;
}

function OpeningDay({ name, times, onChange }: OpeningDayProps) {
  const { t } = useWords();
  const [isUnread, setIsUnread] = useState(false);
  const change = (end: 0 | 1, typed: string): void => {
    const minute = minuteOf(typed);
    const changed: OpeningTimes = [...(times ?? usualOpening)];
    if (minute !== null) changed[end] = minute;
    const isReadable = minute !== null && changed[0] < changed[1];
    setIsUnread(!isReadable);
    if (isReadable && changed[end] !== times?.[end]) onChange(changed);
  };
  return (
    <fieldset className={classes.openings} aria-label={name}>
      <Checkbox
        label={name}
        checked={times !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? usualOpening : null)}
      />
      {times === null ? (
        <span className="quiet">{t('cases.clock.isClosed')}</span>
      ) : (
        (['opens', 'closes'] as const).map((end, place) => (
          <TextInput
            key={end}
            aria-label={t('page.nameAndValue', { name, value: t(`cases.clock.${end}`) })}
            maxLength={5}
            error={isUnread}
            defaultValue={timeText(times[place === 0 ? 0 : 1])}
            onBlur={(event) => change(place === 0 ? 0 : 1, event.currentTarget.value)}
          />
        ))
      )}
      {times !== null && isUnread && <span className="quiet">{t('cases.clock.timeWanted')}</span>}
    </fieldset>
  );
}

/** 0: Monday. */
export function weekdayName(place: number, language: Language): string {
  // A Monday and the days after it.
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + place));
}

/** Minutes of a day as a clock shows them. */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minuteOf(typed: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/u.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(minute) > 59) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= minutesOfDay ? minutes : null;
}
