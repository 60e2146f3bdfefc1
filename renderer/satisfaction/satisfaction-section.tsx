import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Satisfaction } from '../../shared/satisfaction/contract.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import { SatisfactionForm } from './satisfaction-form.tsx';
import classes from './satisfaction-section.module.css';
import { satisfactionText, trendOf } from './satisfaction-text.ts';
import { useSatisfactionActs } from './use-satisfaction-acts.ts';

/** Earlier answers shown below the latest. */
const earlierShown = 4;

/** How satisfied a customer is by their own words: the latest, whether it rose or fell, and the answer of today in one click. */
export function SatisfactionSection({ customerId }: { customerId: number }) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(operations.satisfaction.list.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { add } = useSatisfactionActs();
  const [edited, setEdited] = useState<number | null>(null);
  useFormWish({ form: 'satisfaction.', customerId }, (asked) => setEdited(Number(restOfForm(asked, 'satisfaction.'))));
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  return (
    <section aria-labelledby="satisfaction">
      <h2 id="satisfaction">{t('satisfaction.title')}</h2>
      {data.satisfactions.length === 0 ? (
        <p className="quiet">{t('satisfaction.none')}</p>
      ) : (
        <ul className="plain-list">
          {data.satisfactions.slice(0, earlierShown + 1).map((said, index) => (
            <li key={keyOf(said)} className={classes.entry} data-latest={index === 0}>
              {said.id !== null && said.id === edited ? (
                <SatisfactionForm customerId={customerId} id={said.id} said={said} onClose={() => setEdited(null)} />
              ) : (
                <SatisfactionEntry
                  said={said}
                  before={data.satisfactions[index + 1]}
                  isLatest={index === 0}
                  onEdit={said.id === null || isReadOnly ? null : () => setEdited(said.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <fieldset className={classes.ask}>
          <legend className="quiet">{t('satisfaction.ask')}</legend>
          {satisfactionLevels.map((name, level) => (
            <Button
              key={name}
              size="compact-xs"
              variant="default"
              title={satisfactionText(level, words)}
              aria-label={satisfactionText(level, words)}
              onClick={() => add.mutate({ customerId, level })}
            >
              {level}
            </Button>
          ))}
        </fieldset>
      )}
    </section>
  );
}

interface EntryProps {
  said: Satisfaction;
  before: Satisfaction | undefined;
  isLatest?: boolean;
  /** Null where it cannot be changed: it is kept with its case, or the customer is in the bin. */
  onEdit: (() => void) | null;
}

function SatisfactionEntry({
  said: { id, day, level, saidBy, note, place },
  before,
  isLatest = false,
  onEdit,
}: EntryProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const about = [
    days.text(day),
    saidBy,
    place === null ? '' : t(`satisfaction.places.${place.kind}`),
    isLatest && before !== undefined ? t(`satisfaction.trend.${trendOf(level, before.level)}`) : '',
  ];
  const shown = (
    <>
      {satisfactionText(level, words)} <span className="quiet">{about.filter((part) => part !== '').join(' · ')}</span>
      {note !== '' && <div className={`${entryClasses.meta} personal`}>{note}</div>}
    </>
  );
  return onEdit === null ? (
    <span>{shown}</span>
  ) : (
    <button
      type="button"
      className={entryClasses.open}
      {...focusKeyProps(`satisfaction-${id}`)}
      title={t('satisfaction.change')}
      onClick={onEdit}
    >
      {shown}
    </button>
  );
}

function keyOf({ id, place }: Satisfaction): string {
  return id === null ? `case-${place?.id}` : String(id);
}
