import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { PressureRules } from '../../shared/playbooks/pressure-rules.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from './settings-page.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** How often and when the shop reaches out by itself; kept as soon as a figure is left. */
export function ContactPressureSetting() {
  const { t, language } = useWords();
  const { data: rules } = useQuery(operations.playbooks.pressure.queryOptions());
  const set = useMutation(operations.playbooks.setPressure.mutationOptions({ onError: showFailure }));
  if (rules === undefined) return null;
  const keep = (change: Partial<PressureRules>): void => set.mutate({ ...rules, ...change });
  const keepCount = (name: 'cap' | 'daysOfGrace', typed: string): void => {
    const value = Number(typed);
    const least = name === 'cap' ? 1 : 0;
    if (Number.isInteger(value) && value >= least && value !== rules[name]) keep({ [name]: value });
  };
  const keepHour = (end: 'from' | 'to', typed: string): void => {
    const { quietHours } = rules;
    if (quietHours !== null && timeOfDay.test(typed) && typed !== quietHours[end]) {
      keep({ quietHours: { ...quietHours, [end]: typed } });
    }
  };
  const nameOf = (weekday: number): string =>
    // 1 January 2024 was a Monday.
    new Intl.DateTimeFormat(language, { weekday: 'short' }).format(new Date(2024, 0, weekday));
  return (
    <section className={classes.section} aria-labelledby="settings-contact-pressure">
      <h2 id="settings-contact-pressure">{t('playbooks.pressure.title')}</h2>
      <p className="quiet">{t('playbooks.pressure.how')}</p>
      <div className={classes.fields}>
        {(['cap', 'daysOfGrace'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`playbooks.pressure.${name}`)}
            min={name === 'cap' ? 1 : 0}
            max={60}
            allowDecimal={false}
            defaultValue={rules[name]}
            onBlur={(event) => keepCount(name, event.currentTarget.value)}
          />
        ))}
      </div>
      <fieldset className={classes.weekdays} aria-label={t('playbooks.pressure.quietWeekdays')}>
        <span>{t('playbooks.pressure.quietWeekdays')}</span>
        {weekdays.map((weekday) => (
          <Checkbox
            key={weekday}
            label={nameOf(weekday)}
            checked={rules.quietWeekdays.includes(weekday)}
            onChange={(event) =>
              keep({
                quietWeekdays: event.currentTarget.checked
                  ? [...rules.quietWeekdays, weekday].sort()
                  : rules.quietWeekdays.filter((day) => day !== weekday),
              })
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={t('playbooks.pressure.quietHours')}
        checked={rules.quietHours !== null}
        onChange={(event) => keep({ quietHours: event.currentTarget.checked ? { from: '20:00', to: '09:00' } : null })}
      />
      {rules.quietHours !== null && (
        <div className={classes.fields}>
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              label={t(`playbooks.pressure.${end}`)}
              defaultValue={rules.quietHours?.[end] ?? ''}
              onBlur={(event) => keepHour(end, event.currentTarget.value)}
            />
          ))}
        </div>
      )}
    </section>
  );
}
