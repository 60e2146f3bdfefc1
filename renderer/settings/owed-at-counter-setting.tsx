import { Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from './settings-page.module.css';

/** Whether the counter card says what a customer owes, in this archive. */
export function OwedAtCounterSetting() {
  const { t } = useWords();
  const { data: isOwedShown } = useQuery(operations.counter.isOwedShown.queryOptions());
  const set = useMutation(operations.counter.setOwedShown.mutationOptions({ onError: showFailure }));
  if (isOwedShown === undefined) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-counter">
      <h2 id="settings-counter">{t('counter.title')}</h2>
      <Checkbox
        label={t('counter.showOwed')}
        description={t('counter.showOwedMeans')}
        checked={isOwedShown}
        onChange={(event) => set.mutate({ isOwedShown: event.currentTarget.checked })}
      />
    </section>
  );
}
