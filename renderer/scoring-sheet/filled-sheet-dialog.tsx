import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedCell } from '../../shared/scoring-sheet/contract.ts';
import { isFactorField, notKnown, type SheetField } from '../../shared/scoring-sheet/sheet-answers.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords, type Words } from '../app/words.ts';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import { useDays } from '../ui/days.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './filled-sheet-dialog.module.css';

interface FilledSheetDialogProps {
  /** The token of the file. */
  file: string;
  onClose(): void;
}

/** What a filled sheet would change, before anything is written; what the shop has decided since is shown next to it. */
export function FilledSheetDialog({ file, onClose }: FilledSheetDialogProps) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const [overwrite, setOverwrite] = useState<readonly string[]>([]);
  const compared = useQuery(operations.scoringSheet.compare.queryOptions({ input: { file } }));
  const take = useMutation(
    operations.scoringSheet.take.mutationOptions({
      onSuccess: ({ written, actId }) => {
        if (actId !== null) showActDone(t('scoringSheet.written', { count: written }), actId);
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const { changes = [], unreadable = [], unknownCustomers = [], exportedDay = null } = compared.data ?? {};
  const since = changes.filter(({ isDecidedSince }) => isDecidedSince);
  const taken = changes.filter((change) => !change.isDecidedSince || overwrite.includes(keyOf(change)));
  const save = (): void => {
    if (taken.length === 0 || take.isPending) return;
    const named = since.filter((change) => overwrite.includes(keyOf(change)));
    take.mutate({ file, overwrite: named.map(({ customerId, field }) => ({ customerId, field })) });
  };
  return (
    <Dialog title={t('scoringSheet.title')} size={640} isBusy={take.isPending} onClose={onClose}>
      {compared.error !== null && <FailureNotice error={compared.error} />}
      {compared.data === undefined ? (
        compared.error === null && <LoadingState />
      ) : (
        <Form
          label={t('scoringSheet.import')}
          draft="nothingTyped"
          onSubmit={save}
          buttons={
            <>
              <Button type="submit" loading={take.isPending} disabled={taken.length === 0}>
                {t('scoringSheet.write', { count: taken.length })}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('page.cancel')}
              </Button>
            </>
          }
        >
          <p>
            {exportedDay !== null && `${t('scoringSheet.leftOn', { day: days.text(exportedDay) })} `}
            {changes.length === 0
              ? t('scoringSheet.nothingChanged')
              : [
                  t('scoringSheet.changes', { count: changes.length }),
                  ...(since.length === 0 ? [] : [t('scoringSheet.decidedSince', { count: since.length })]),
                ].join(' · ')}
          </p>
          <div className={classes.list}>
            {changes.length > 0 && (
              <table className={classes.changes}>
                <thead>
                  <tr>
                    <th scope="col">{t('scoringSheet.customer')}</th>
                    <th scope="col">{t('scoringSheet.what')}</th>
                    <th scope="col">{t('scoringSheet.inSheet')}</th>
                    <th scope="col">{t('scoringSheet.inShop')}</th>
                    {since.length > 0 && <th scope="col">{t('scoringSheet.overwrite')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {[...since, ...changes.filter(({ isDecidedSince }) => !isDecidedSince)].map((change) => (
                    <tr key={keyOf(change)}>
                      <td className="personal">
                        <bdi>{change.name || change.number}</bdi>
                      </td>
                      <td>{fieldName(change.field, words)}</td>
                      <td>{answerText(change.field, change.inSheet, words)}</td>
                      <td>{answerText(change.field, change.inShop, words)}</td>
                      {since.length > 0 && (
                        <td>
                          {change.isDecidedSince && (
                            <Checkbox
                              size="xs"
                              aria-label={`${t('scoringSheet.overwrite')} ${change.name || change.number} ${fieldName(change.field, words)}`}
                              checked={overwrite.includes(keyOf(change))}
                              onChange={(event) => {
                                const isTaken = event.currentTarget.checked;
                                setOverwrite((keys) =>
                                  isTaken ? [...keys, keyOf(change)] : keys.filter((key) => key !== keyOf(change)),
                                );
                              }}
                            />
                          )}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {unreadable.map(({ rowNumber, field, text }) => (
              <p key={`${rowNumber} ${field}`}>
                {t('scoringSheet.unreadable', { row: rowNumber, field: fieldName(field, words), text })}
              </p>
            ))}
            {unknownCustomers.map(({ rowNumber, number }) => (
              <p key={rowNumber}>{t('scoringSheet.unknownCustomer', { row: rowNumber, number })}</p>
            ))}
          </div>
          {take.error !== null && <FailureNotice error={take.error} />}
        </Form>
      )}
    </Dialog>
  );
}

function keyOf({ customerId, field }: Pick<ComparedCell, 'customerId' | 'field'>): string {
  return `${customerId} ${field}`;
}

function fieldName(field: SheetField, { t }: Pick<Words, 't'>): string {
  if (isFactorField(field)) return t(`factors.names.${field}`);
  return field === 'satisfaction' ? t('satisfaction.title') : t(`customerFields.${field}.name`);
}

function answerText(field: SheetField, answer: string, words: Words): string {
  const { t } = words;
  if (answer === '') return '–';
  if (answer === notKnown) return t('scoringSheet.notKnown');
  if (field === 'satisfaction') return satisfactionText(Number(answer), words);
  if (field === 'buysElsewhere' && (answer === 'no' || answer === 'yes')) {
    return t(`customerFields.buysElsewhere.choices.${answer}`);
  }
  return answer;
}
