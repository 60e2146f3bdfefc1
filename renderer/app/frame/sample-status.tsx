import { useCloseArchive, useRemoveSample } from '../../archive/use-open-archive.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

/** In the status row of the sample shop, so that no one takes it for their own. */
export function SampleStatus() {
  const { t } = useWords();
  const leave = useCloseArchive();
  const remove = useRemoveSample();
  const isBusy = leave.isPending || remove.isPending;
  return (
    <span className={classes.sample}>
      <span className={classes.sampleWords}>{t('page.sampleLine')}</span>
      <button type="button" className={classes.statusButton} disabled={isBusy} onClick={() => leave.mutate({})}>
        {t('page.sampleLeave')}
      </button>
      <button type="button" className={classes.statusButton} disabled={isBusy} onClick={() => remove.mutate({})}>
        {t('page.sampleRemove')}
      </button>
    </span>
  );
}
