import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptDay } from '../../shared/dates/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import classes from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { DateForm } from './date-form.tsx';
import { aheadText } from './day-distance.ts';

/** The days of the year to remember of a customer, the next first. */
export function DatesSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { data } = useQuery(operations.dates.list.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useState<number | 'birthday' | 'new' | null>(null);
  useFormWish({ form: 'date.', customerId }, (asked) => {
    const which = restOfForm(asked, 'date.');
    setEdited(which === 'new' || which === 'birthday' ? which : Number(which));
  });
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  // A company has none, unless a file or a person gave it one.
  const hasBirthday = customer.kind === 'person' || data.birthday !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={classes.section} aria-labelledby="dates">
      <ListHeading
        level={2}
        id="dates"
        title={t('dates.title')}
        add={t('dates.add')}
        onAdd={isReadOnly ? undefined : () => setEdited('new')}
      />
      {edited === 'new' && <DateForm customerId={customerId} edited={{ kind: 'new' }} onClose={close} />}
      <ul className={`${classes.list} personal`}>
        {hasBirthday && (
          <li className={classes.entry}>
            {edited === 'birthday' ? (
              <DateForm customerId={customerId} edited={{ kind: 'birthday', day: data.birthday }} onClose={close} />
            ) : (
              <DayLine
                focusKey="birthday"
                name={t('dates.birthday')}
                day={data.birthday}
                isBirthday
                isReadOnly={isReadOnly}
                onOpen={() => setEdited('birthday')}
              />
            )}
          </li>
        )}
        {data.dates.map((date) => {
          const name = date.label === '' ? t(`dates.kinds.${date.kind}`) : date.label;
          return (
            <li key={date.id} className={classes.entry}>
              {edited === date.id ? (
                <DateForm customerId={customerId} edited={{ kind: 'date', date }} onClose={close} />
              ) : (
                <DayLine
                  focusKey={`date-${date.id}`}
                  name={name}
                  day={date}
                  isReadOnly={isReadOnly}
                  onOpen={() => setEdited(date.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DayLineProps {
  focusKey: string;
  name: string;
  isBirthday?: boolean;
  day: KeptDay | null;
  isReadOnly: boolean;
  onOpen(): void;
}

function DayLine({ focusKey, name, day, isBirthday = false, isReadOnly, onOpen }: DayLineProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const next =
    day === null || day.next === null || day.daysLeft === null
      ? null
      : t('dates.next', { day: days.text(day.next), when: aheadText(day.daysLeft, words) });
  const content = (
    <>
      <span className="quiet">{name}</span> <bdi>{day === null ? '–' : day.asTyped}</bdi>
      {next !== null && (
        <div className={classes.meta}>
          {next}
          {day?.years !== null &&
            day?.years !== undefined &&
            day.years > 0 &&
            ` · ${t(isBirthday ? 'dates.ages' : 'dates.years', { count: day.years })}`}
        </div>
      )}
    </>
  );
  return isReadOnly ? (
    <div>{content}</div>
  ) : (
    <button
      {...focusKeyProps(focusKey)}
      type="button"
      className={classes.open}
      title={t('dates.change', { name })}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
