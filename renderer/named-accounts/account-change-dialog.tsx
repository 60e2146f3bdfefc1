import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './named-accounts.module.css';
import type { AccountChange } from './shown-account-change.ts';

const reasonsOf = { add: 'named', remove: 'left', setAside: 'setAside' } as const;

/** One line: why. The reasons given last are offered. */
export function AccountChangeDialog({
  deed,
  customerId,
  seenFigures = '',
  isForGroup = false,
  onClose,
}: AccountChange & { onClose(): void }) {
  const { t } = useWords();
  const draft = useDraft({ form: `namedAccount.${deed}`, customerId }, { reason: '' });
  const { fields, set } = draft;
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { data: reasons } = useQuery(operations.namedAccounts.reasons.queryOptions());
  const offered = reasons?.[reasonsOf[deed]] ?? [];
  const name = customer === undefined ? '' : customerLabel(customer);
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = {
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(t(`namedAccounts.done.${deed}`, { names: name }), actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  };
  const add = useMutation(operations.namedAccounts.add.mutationOptions(done));
  const remove = useMutation(operations.namedAccounts.remove.mutationOptions(done));
  const setAside = useMutation(operations.namedAccounts.setAside.mutationOptions(done));
  const { isPending, error } = { add, remove, setAside }[deed];
  const save = (): void => {
    if (isPending) return;
    const { reason } = fields;
    if (deed === 'add') add.mutate({ accounts: [{ customerId, reason }] });
    else if (deed === 'remove') remove.mutate({ customerIds: [customerId], reason });
    else setAside.mutate({ customerId, reason, seenFigures });
  };
  return (
    <Dialog title={t(`namedAccounts.deeds.${deed}`)} size={480} yOffset="20vh" onClose={onClose}>
      <Form
        label={t(`namedAccounts.deeds.${deed}`)}
        draft={draft}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" loading={isPending} disabled={fields.reason.trim() === ''}>
              {t(`namedAccounts.deeds.${deed}`)}
            </Button>
            <Button variant="default" onClick={giveUp}>
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        <bdi className="personal">{name}</bdi>
        {isForGroup && <p className="quiet">{t('rolledUp.actsOnMain', { name })}</p>}
        <TextInput
          label={t('namedAccounts.reason')}
          maxLength={longest.accountReason}
          autoComplete="off"
          data-autofocus
          value={fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        {offered.length > 0 && (
          <ul className={classes.reasons} aria-label={t('namedAccounts.lastReasons')}>
            {offered.map((reason) => (
              <li key={reason}>
                <Button size="compact-xs" variant="default" onClick={() => set({ reason })}>
                  {reason}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {error !== null && <FailureNotice error={error} />}
      </Form>
    </Dialog>
  );
}
