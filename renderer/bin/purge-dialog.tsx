import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BinSelection } from '../../shared/bin/contract.ts';
import { foldText } from '../../shared/text.ts';
import { operations } from '../app/engine.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { countText } from '../ui/figures.ts';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './bin.module.css';

interface PurgeDialogProps {
  selection: BinSelection;
  onClose(): void;
  onPurged(): void;
}

/** What goes and what stays is said first; a word that has to be typed keeps a slip of the hand from deleting. */
export function PurgeDialog({ selection, onClose, onPurged }: PurgeDialogProps) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const { data: preview, error } = useQuery(
    operations.bin.purgePreview.queryOptions({ input: { selection }, gcTime: 0 }),
  );
  const purge = useMutation(
    operations.bin.purge.mutationOptions({
      onSuccess: ({ customers, isRewritten }) => {
        showDone(({ t: say }) => (isRewritten ? say('bin.purged', { count: customers }) : say('bin.notRewritten')));
        onPurged();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const word = t('bin.confirmWord');
  const isConfirmed = foldText(typed) === foldText(word);
  const submit = (): void => {
    if (isConfirmed && !purge.isPending) purge.mutate({ selection });
  };
  const count = (number: number): string => countText(number, language);
  return (
    <Dialog
      onClose={onClose}
      title={preview === undefined ? t('bin.purge') : t('bin.purgeTitle', { count: preview.customers })}
    >
      {error !== null && <FailureNotice error={error} />}
      {preview === undefined && error === null && <LoadingState />}
      {preview !== undefined && (
        <Form
          label={t('bin.purge')}
          draft="confirmation"
          onSubmit={submit}
          buttons={
            <>
              <Button variant="default" onClick={onClose}>
                {t('page.cancel')}
              </Button>
              <Button type="submit" color="red" disabled={!isConfirmed} loading={purge.isPending}>
                {t('bin.purgeTitle', { count: preview.customers })}
              </Button>
            </>
          }
        >
          <p className={`${classes.names} personal`}>
            {preview.names.join(t('page.listSeparator'))}
            {preview.customers > preview.names.length && (
              <> {t('bin.andMore', { count: preview.customers - preview.names.length })}</>
            )}
          </p>
          <Notice tone="soon">{t('bin.finalHow')}</Notice>
          <p>
            {t('bin.goes', {
              contacts: count(preview.contacts),
              attachments: count(preview.attachments),
              changes: count(preview.changes),
            })}
          </p>
          {preview.orders > 0 && <p>{t('bin.stays', { count: preview.orders })}</p>}
          <TextInput
            label={t('bin.confirm', { word })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          {purge.error !== null && <FailureNotice error={purge.error} />}
        </Form>
      )}
    </Dialog>
  );
}
