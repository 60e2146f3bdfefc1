import { useQuery } from '@tanstack/react-query';
import type { Act } from '../../shared/acts/contract.ts';
import type { HistoryAct } from '../../shared/history/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ChangesTable } from './changes-table.tsx';
import classes from './history.module.css';
import { UndoPart } from './undo-part.tsx';
import { useChangeWords } from './use-change-words.ts';

const changesShown = 60;

/** What an act changed, field by field, and its way back. */
export function ActDetails({ act, ofCustomer }: { act: Act; ofCustomer?: HistoryAct }) {
  const { t } = useWords();
  const { countsOf } = useChangeWords();
  const asked = useQuery({
    ...operations.history.ofAct.queryOptions({ input: { actId: act.id, limit: changesShown } }),
    enabled: ofCustomer === undefined,
  });
  const history = ofCustomer ?? asked.data;
  if (history === undefined) {
    return asked.error === null ? (
      <LoadingState />
    ) : (
      <FailureNotice error={asked.error} onRetry={() => void asked.refetch()} />
    );
  }
  const { changes, changeCount, brought } = history;
  return (
    <div className={classes.details}>
      {Object.keys(brought).length > 0 && (
        <p className="personal">{t('history.brought', { what: countsOf(brought) })}</p>
      )}
      {changes.length > 0 && <ChangesTable changes={changes} namesCustomers={ofCustomer === undefined} />}
      {changeCount > changes.length && (
        <p className="quiet">{t('history.more', { count: changeCount - changes.length })}</p>
      )}
      <UndoPart act={act} />
    </div>
  );
}
