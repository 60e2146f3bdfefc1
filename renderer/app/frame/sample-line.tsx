import { Button } from '@mantine/core';
import { useCloseArchive, useRemoveSample } from '../../archive/use-open-archive.ts';
import { SampleIcon } from '../../ui/icons.tsx';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

/** Over every page of the sample shop, so that no one takes it for their own. */
export function SampleLine() {
  const { t } = useWords();
  const leave = useCloseArchive();
  const remove = useRemoveSample();
  const isBusy = leave.isPending || remove.isPending;
  return (
    <section className={classes.sampleLine} aria-label={t('page.sample')}>
      <SampleIcon size={16} />
      <span className={classes.sampleWords}>{t('page.sampleLine')}</span>
      <Button variant="subtle" size="compact-xs" disabled={isBusy} onClick={() => leave.mutate({})}>
        {t('page.sampleLeave')}
      </Button>
      <Button variant="subtle" size="compact-xs" disabled={isBusy} onClick={() => remove.mutate({})}>
        {t('page.sampleRemove')}
      </Button>
    </section>
  );
}
