import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayInput } from '../ui/day-input.tsx';
import { useDays } from '../ui/days.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './known-until.module.css';

/** Up to which day every sale is in: what was said so far, and the owner's own word. */
export function KnownUntilDialog({ lastOrderDay, onClose }: { lastOrderDay: string | null; onClose(): void }) {
  const { t } = useWords();
  const days = useDays();
  const today = useToday();
  const { data: state } = useQuery(operations.knownUntil.state.queryOptions());
  const draft = useDraft({ form: 'knownUntil', customerId: null }, { day: '' });
  const day = draft.fields.day === '' ? (state?.day ?? lastOrderDay ?? today) : draft.fields.day;
  const set = useMutation(
    operations.knownUntil.set.mutationOptions({
      onSuccess: ({ actId }, said) => {
        if (actId !== null) showActDone((words) => words.t('knownUntil.until', { day: said.day }), actId);
        draft.end();
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const setEverySaleTyped = useMutation(
    operations.knownUntil.setEverySaleTyped.mutationOptions({ onError: showFailure }),
  );
  return (
    <Dialog title={t('knownUntil.title')} onClose={onClose}>
      <Form
        label={t('knownUntil.title')}
        draft={draft}
        onSubmit={() => set.mutate({ day })}
        buttons={
          <Button type="submit" data-autofocus loading={set.isPending}>
            {t('knownUntil.set')}
          </Button>
        }
      >
        <p className="quiet">{t('knownUntil.what')}</p>
        <DayInput
          label={t('knownUntil.day')}
          value={day}
          canBeEmpty={false}
          isInForm
          onChange={(chosen) => draft.set({ day: chosen ?? '' })}
        />
        {state?.hasImportedOrders === false && <p className="quiet">{t('knownUntil.salesMoveIt')}</p>}
        {state?.hasImportedOrders === true && (
          <Checkbox
            label={t('knownUntil.everySaleTyped')}
            description={t('knownUntil.everySaleTypedMeans')}
            checked={state.isEverySaleTyped}
            onChange={(event) => setEverySaleTyped.mutate({ isEverySaleTyped: event.currentTarget.checked })}
          />
        )}
        {set.error !== null && <FailureNotice error={set.error} />}
        {state !== undefined && state.changes.length > 0 && (
          <section>
            <h3 className={classes.heading}>{t('knownUntil.earlier')}</h3>
            <ul className={classes.changes}>
              {state.changes.map(({ id, untilDay, madeDay, fileName, isOfSale }) => {
                const said = { day: days.text(untilDay), madeDay: days.text(madeDay) };
                return (
                  <li key={id}>
                    {fileName !== null
                      ? t('knownUntil.byFile', { ...said, file: fileName })
                      : t(isOfSale ? 'knownUntil.bySale' : 'knownUntil.byHand', said)}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </Form>
    </Dialog>
  );
}
