import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Customer } from '../../shared/customers/contract.ts';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { longest } from '../../shared/longest.ts';
import { mostVisitRhythmDays } from '../../shared/named-accounts/account-states.ts';
import type { AccountSpell } from '../../shared/named-accounts/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useFieldInPlace } from '../customers/use-field-in-place.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form } from '../ui/form.tsx';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { AccountDeeds } from './account-deeds.tsx';
import classes from './named-accounts.module.css';

/** Somebody of whom the shop has decided: what it has in mind with them, and how they stood to the list over time. */
export function AccountPanel({ customerId, onClose }: { customerId: number; onClose(): void }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(
    operations.namedAccounts.ofCustomer.queryOptions({ input: { customerId } }),
  );
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const account = data?.account ?? null;
  return (
    <SidePanel
      title={customerLabel(customer ?? { name: '…', number: '' })}
      onClose={onClose}
      actions={
        <IconLink
          to="/customers/$customerId"
          params={{ customerId: String(customerId) }}
          search={{}}
          aria-label={t('customers.openPage')}
          title={t('customers.openPage')}
        >
          <ExpandIcon size={16} />
        </IconLink>
      }
    >
      <div className={classes.panel}>
        {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingState />}
        {account !== null && customer !== undefined && <LookedAfterBy customer={customer} />}
        {account?.state === 'named' && (
          <PlanForm key={account.spell.id} customerId={customerId} spell={account.spell} />
        )}
        {data !== undefined && (
          <>
            <AccountDeeds customerId={customerId} state={account?.state ?? null} />
            <Spells spells={data.spells} />
          </>
        )}
      </div>
    </SidePanel>
  );
}

/** Who looks after them is said of the customer, not of their time on the list. */
function LookedAfterBy({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const inPlace = useFieldInPlace(customer);
  const name = t('namedAccounts.lookedAfterBy');
  const shown = customer.lookedAfterBy === '' ? null : <bdi>{customer.lookedAfterBy}</bdi>;
  const field = inPlace('lookedAfterBy', name, shown, (value, onChange) => (
    <StaffNameInput label={name} isLabelShown={false} value={value} onChange={onChange} />
  ));
  return <Facts facts={[[name, field]]} />;
}

function PlanForm({ customerId, spell }: { customerId: number; spell: AccountSpell }) {
  const { t } = useWords();
  const { today } = useDays();
  const begun = {
    reason: spell.reason,
    visitRhythmDays: spell.visitRhythmDays as number | string,
    goal: spell.goal,
    ownService: spell.ownService,
    nextStep: spell.nextStep,
    nextStepDay: spell.nextStepDay ?? '',
  };
  const draft = useDraft({ form: 'namedAccount.plan', customerId }, begun);
  const { fields, set } = draft;
  const edit = useMutation(
    operations.namedAccounts.edit.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('namedAccounts.saved'), actId);
        draft.end();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const nextStepDay = typedDay(fields.nextStepDay, today);
  const days = Number(fields.visitRhythmDays);
  const isReadable = nextStepDay !== undefined && Number.isInteger(days) && days >= 1;
  const save = (): void => {
    if (!isReadable || edit.isPending) return;
    const { reason, goal, ownService, nextStep } = fields;
    edit.mutate({ customerId, change: { reason, goal, ownService, nextStep, nextStepDay, visitRhythmDays: days } });
  };
  const line = (key: 'reason' | 'goal' | 'ownService' | 'nextStep', label: string) => (
    <TextInput
      label={label}
      maxLength={key === 'reason' ? longest.accountReason : longest.accountPlan}
      value={fields[key]}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Form
      label={t('namedAccounts.plan')}
      draft={draft}
      onSubmit={save}
      buttons={
        <Button type="submit" loading={edit.isPending} disabled={!isReadable}>
          {t('page.save')}
        </Button>
      }
    >
      {line('reason', t('namedAccounts.why'))}
      <NumberInput
        label={t('namedAccounts.visitEveryDays')}
        min={1}
        max={mostVisitRhythmDays}
        allowDecimal={false}
        value={fields.visitRhythmDays}
        onChange={(visitRhythmDays) => set({ visitRhythmDays })}
      />
      {line('goal', t('namedAccounts.goal'))}
      {line('ownService', t('namedAccounts.ownService'))}
      {line('nextStep', t('namedAccounts.next'))}
      <DayField
        label={t('namedAccounts.nextDay')}
        value={fields.nextStepDay}
        onChange={(typed) => set({ nextStepDay: typed })}
      />
      {edit.error !== null && <FailureNotice error={edit.error} />}
    </Form>
  );
}

/** Every spell on the list or set aside from it, the latest first. */
function Spells({ spells }: { spells: readonly AccountSpell[] }) {
  const { t } = useWords();
  const days = useDays();
  if (spells.length === 0) return null;
  return (
    <section aria-labelledby="account-spells">
      <h3 id="account-spells">{t('namedAccounts.history')}</h3>
      <ul className={classes.spells}>
        {spells.map((spell) => (
          <li key={spell.id}>
            {t(spell.toDay === null ? 'namedAccounts.spellSince' : 'namedAccounts.spell', {
              state: t(`namedAccounts.states.${spell.state}`),
              from: days.text(spell.fromDay),
              to: spell.toDay === null ? '' : days.text(spell.toDay),
            })}{' '}
            <bdi className="quiet">{[spell.reason, spell.endReason].filter((reason) => reason !== '').join(' → ')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
