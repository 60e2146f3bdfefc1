import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './today-page.module.css';
import type { QueueOfStep } from './use-queue-of-step.ts';

interface NextOfManyProps {
  queue: QueueOfStep;
  onAll(): void;
  isCopied: boolean;
  onNext(): void;
}

/** How many of those left out are named; all of them are in the dialog for all at once. */
const mostNamed = 5;

/** The same step for many: the key copies, and then notes it as sent and copies the next. Says who was left out. */
export function NextOfMany({ queue, isCopied, onNext, onAll }: NextOfManyProps) {
  const { t } = useWords();
  if (queue.of < 2) return null;
  const { leftOut } = queue;
  return (
    <>
      {leftOut.length > 0 && (
        <p className="quiet">
          {t('todayTask.leftOut', { count: leftOut.length })}
          {leftOut.slice(0, mostNamed).map(({ task, customerId, ...customer }) => (
            <Fragment key={task}>
              {' '}
              <Link className="personal" to="/customers/$customerId" params={{ customerId: `${customerId}` }}>
                <bdi>{customerLabel(customer)}</bdi>
              </Link>
            </Fragment>
          ))}
          {leftOut.length > mostNamed && ' …'}
        </p>
      )}
      <p className={classes.below}>
        <span className="quiet figure">{t('todayTask.placeOf', { place: queue.place, of: queue.of })}</span>
        <span className={classes.belowEnd}>
          <Button size="xs" variant="subtle" rightSection={<KeyCap text="A" />} aria-keyshortcuts="A" onClick={onAll}>
            {t('todayTask.allAtOnce')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-keyshortcuts="N"
            rightSection={<KeyCap text="N" />}
            title={t('todayTask.nextHow')}
            onClick={onNext}
          >
            {isCopied ? t('todayTask.sentNext') : t('todayTask.copyFirst')}
          </Button>
        </span>
      </p>
    </>
  );
}
