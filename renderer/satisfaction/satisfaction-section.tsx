import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Satisfaction } from '../../shared/satisfaction/contract.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { BinIcon } from '../ui/icons.tsx';
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
  if (data === undefined || customer === undefined) return null;
  const [latest, ...earlier] = data.satisfactions;
  return (
    <section aria-labelledby="satisfaction">
      <h2 id="satisfaction">{t('satisfaction.title')}</h2>
      {latest === undefined ? (
        <p className="quiet">{t('satisfaction.none')}</p>
      ) : (
        <ul className="plain-list">
          <SatisfactionEntry said={latest} before={earlier[0]} isLatest />
          {earlier.slice(0, earlierShown).map((said, index) => (
            <SatisfactionEntry key={keyOf(said)} said={said} before={earlier[index + 1]} />
          ))}
        </ul>
      )}
      {customer.binnedAt === null && (
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
}

function SatisfactionEntry({ said: { id, day, level, saidBy, place }, before, isLatest = false }: EntryProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const { remove } = useSatisfactionActs();
  const about = [
    days.text(day),
    saidBy,
    place === null ? '' : t(`satisfaction.places.${place.kind}`),
    isLatest && before !== undefined ? t(`satisfaction.trend.${trendOf(level, before.level)}`) : '',
  ];
  return (
    <li className={classes.entry} data-latest={isLatest}>
      <span>
        {satisfactionText(level, words)}{' '}
        <span className="quiet">{about.filter((part) => part !== '').join(' · ')}</span>
      </span>
      {id !== null && (
        <ActionIcon
          size={20}
          aria-label={t('satisfaction.remove', { day: days.text(day) })}
          title={t('satisfaction.remove', { day: days.text(day) })}
          onClick={() => remove.mutate({ id })}
        >
          <BinIcon size={12} />
        </ActionIcon>
      )}
    </li>
  );
}

function keyOf({ id, place }: Satisfaction): string {
  return id === null ? `case-${place?.id}` : String(id);
}
