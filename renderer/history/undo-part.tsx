import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Act } from '../../shared/acts/contract.ts';
import type { Staying } from '../../shared/duplicates/staying.ts';
import type { HeldBack, HistoryChange, UndoPreview } from '../../shared/history/contract.ts';
import { wayOfAct } from '../../shared/history/way-of-act.ts';
import { useActSentence } from '../acts/use-act-sentence.ts';
import { useUndoAct } from '../acts/use-undo-act.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { StayingList } from '../duplicates/staying-list.tsx';
import { UndoIcon } from '../ui/icons.tsx';
import { momentText } from '../ui/moments.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './history.module.css';
import { useChangeWords } from './use-change-words.ts';

/** The way back of an act, said before it is gone: what it would change, or why there is none. */
export function UndoPart({ act }: { act: Act }) {
  const { data: preview, error } = useQuery(
    operations.history.undoPreview.queryOptions({ input: { actId: act.id }, gcTime: 0 }),
  );
  if (error !== null) return <FailureNotice error={error} />;
  if (preview === undefined) return null;
  if (preview.refusal === null && wayOfAct(act) === 'merge') return <MergeUndoOffer preview={preview} />;
  return preview.refusal === null ? <UndoOffer preview={preview} /> : <UndoRefused preview={preview} />;
}

/** A merge goes back row by row: what stays as it is stands next to the button for the rest. */
function MergeUndoOffer({ preview }: { preview: UndoPreview }) {
  const { data, error } = useQuery(
    operations.duplicates.undoPreview.queryOptions({ input: { actId: preview.act.id }, gcTime: 0 }),
  );
  if (error !== null) return <FailureNotice error={error} />;
  return data === undefined ? null : <UndoOffer preview={preview} staying={data.staying} />;
}

function UndoOffer({ preview, staying = [] }: { preview: UndoPreview; staying?: readonly Staying[] }) {
  const { act, importId, changes, removed } = preview;
  const { t } = useWords();
  const { countsOf } = useChangeWords();
  const undo = useUndoAct();
  const what = useActSentence(act);
  const names = useRowNames(changes);
  const inPart = staying.length > 0;
  return (
    <div className={classes.undo}>
      {importId === null ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<UndoIcon size={14} />}
          loading={undo.isPending}
          aria-label={t('acts.undoWhat', { what })}
          onClick={() => undo.mutate({ actId: act.id, inPart })}
        >
          {t(inPart ? 'duplicates.undo.undoRest' : 'history.undo')}
        </Button>
      ) : (
        <Link to="/import">{t('history.undoImport')}</Link>
      )}
      <span className="quiet personal">
        {Object.keys(removed).length > 0 && <>{t('history.undoRemoves', { what: countsOf(removed) })} </>}
        {names !== '' && (
          <>
            {t('history.undoing')} {names}
          </>
        )}
      </span>
      {inPart && (
        <div className={classes.refusal}>
          <StayingList staying={staying} />
        </div>
      )}
    </div>
  );
}

function UndoRefused({ preview }: { preview: UndoPreview }) {
  const { t } = useWords();
  const { refusal } = preview;
  if (refusal === null) return null;
  return (
    <div className={classes.refusal}>
      <p>{t('history.cannot', { why: t(`history.refusals.${refusal}`) })}</p>
      {preview.held.length > 0 && <HeldRows preview={preview} />}
    </div>
  );
}

function HeldRows({ preview: { held, heldCount } }: { preview: UndoPreview }) {
  const { t } = useWords();
  return (
    <ul className="personal">
      {held.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one name may stand next to one another; the list never changes.
        <HeldRow key={index} row={row} />
      ))}
      {heldCount > held.length && <li>{t('history.heldMore', { count: heldCount - held.length })}</li>}
    </ul>
  );
}

function HeldRow({ row }: { row: HeldBack }) {
  const { customerId } = row;
  const text = useHeldRowText(row);
  if (customerId === null) return <li>{text}</li>;
  return (
    <li>
      <Link to="/customers/$customerId" params={{ customerId: String(customerId) }}>
        {text}
      </Link>
    </li>
  );
}

function useHeldRowText({ table, name, laterAct }: HeldBack): string {
  const { t, find, language } = useWords();
  const { tableName } = useChangeWords();
  const what = table === 'customers' ? name : t('history.rowOf', { row: tableName(table), name });
  if (laterAct === null) return t('history.heldByRow', { what });
  const act = find(`acts.verbs.${laterAct.verb}`) ?? laterAct.verb;
  return t('history.heldBy', { what, act, when: momentText(laterAct.at, language) });
}

const mostNamed = 5;

/** Whose rows an undo would write, and which of their fields. */
function useRowNames(changes: readonly HistoryChange[]): string {
  const { t } = useWords();
  const { fieldsOf } = useChangeWords();
  const byCustomer = new Map<string, HistoryChange[]>();
  for (const change of changes) {
    const label = change.customer?.label ?? '';
    byCustomer.set(label, [...(byCustomer.get(label) ?? []), change]);
  }
  const names = [...byCustomer].slice(0, mostNamed).map(([label, their]) => {
    const field = fieldsOf(their);
    return label === '' ? field : t('history.rowAndField', { row: label, field });
  });
  const more = byCustomer.size - names.length;
  return [...names, ...(more > 0 ? [t('history.heldMore', { count: more })] : [])].join(t('tables.separator'));
}
