import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { longest } from '../../shared/longest.ts';
import type { CareFact } from '../../shared/named-accounts/care.ts';
import type { CareRow } from '../../shared/named-accounts/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { useDays } from '../ui/days.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './named-accounts.module.css';
import { stepText } from './step-text.ts';

interface CareCellProps {
  row: CareRow;
  onFilled(): void;
}

/** What is on file for one fact of a key account, and the smallest form that adds to it. */
export function CareCell({ fact, ...props }: CareCellProps & { fact: CareFact }) {
  const Body = bodies[fact];
  return (
    <div className={classes.panel}>
      <Body {...props} />
    </div>
  );
}

const bodies: Readonly<Record<CareFact, (props: CareCellProps) => ReactNode>> = {
  lookedAfter: LookedAfter,
  preferences: Preferences,
  people: People,
  birthday: Birthday,
  contact: LastContact,
  cases: LateCases,
  own: OwnService,
  nextStep: NextStep,
};

/** Says that it was saved, with the way back, and goes on. */
function useFilled(onFilled: () => void, end: () => void) {
  const { t } = useWords();
  return {
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(t('namedAccounts.saved'), actId);
      end();
      onFilled();
    },
    meta: { isErrorShownInPlace: true },
  };
}

interface LineFormProps {
  label: string;
  draft: Parameters<typeof Form>[0]['draft'];
  isEmpty: boolean;
  save: { isPending: boolean; error: unknown };
  onSave(): void;
  children: ReactNode;
}

function LineForm({ label, draft, isEmpty, save, onSave, children }: LineFormProps) {
  const { t } = useWords();
  return (
    <Form
      label={label}
      draft={draft}
      onSubmit={() => {
        if (!isEmpty && !save.isPending) onSave();
      }}
      buttons={
        <Button type="submit" size="compact-sm" loading={save.isPending} disabled={isEmpty}>
          {t('page.save')}
        </Button>
      }
    >
      {children}
      {save.error !== null && <FailureNotice error={save.error} />}
    </Form>
  );
}

function LookedAfter({ row: { customerId, record }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'care.lookedAfter', customerId }, { name: record.lookedAfterBy });
  const save = useMutation(operations.customers.edit.mutationOptions(useFilled(onFilled, draft.end)));
  const { name } = draft.fields;
  return (
    <LineForm
      label={t('namedAccounts.lookedAfterBy')}
      draft={draft}
      isEmpty={name.trim() === ''}
      save={save}
      onSave={() => save.mutate({ id: customerId, change: { lookedAfterBy: name } })}
    >
      <StaffNameInput
        label={t('namedAccounts.lookedAfterBy')}
        value={name}
        isInPopover
        isFocused
        onChange={(typed) => draft.set({ name: typed })}
      />
    </LineForm>
  );
}

function Preferences({ row: { customerId }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const { data } = useQuery(operations.preferences.list.queryOptions({ input: { customerId } }));
  const draft = useDraft({ form: 'care.preferences', customerId }, { text: '' });
  const save = useMutation(operations.preferences.add.mutationOptions(useFilled(onFilled, draft.end)));
  const { text } = draft.fields;
  return (
    <>
      <Known texts={(data?.preferences ?? []).filter(({ isCurrent }) => isCurrent).map((one) => one.text)} />
      <LineForm
        label={t('namedAccounts.care.like')}
        draft={draft}
        isEmpty={text.trim() === ''}
        save={save}
        onSave={() => save.mutate({ customerId, kind: 'likes', text })}
      >
        <TextInput
          label={t('namedAccounts.care.like')}
          maxLength={longest.preference}
          data-autofocus
          value={text}
          onChange={(event) => draft.set({ text: event.currentTarget.value })}
        />
      </LineForm>
    </>
  );
}

function People({ row: { customerId }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const { data } = useQuery(operations.people.list.queryOptions({ input: { customerId } }));
  const draft = useDraft({ form: 'care.people', customerId }, { name: '', preferences: '' });
  const save = useMutation(operations.people.add.mutationOptions(useFilled(onFilled, draft.end)));
  const { name, preferences } = draft.fields;
  return (
    <>
      <Known
        texts={(data?.people ?? []).map((person) =>
          [person.name, person.relation, person.preferences, ...person.likes].filter((part) => part !== '').join(' · '),
        )}
      />
      <LineForm
        label={t('namedAccounts.care.facts.people')}
        draft={draft}
        isEmpty={name.trim() === '' || preferences.trim() === ''}
        save={save}
        onSave={() => save.mutate({ customerId, name, preferences })}
      >
        <TextInput
          label={t('namedAccounts.care.personName')}
          maxLength={longest.name}
          data-autofocus
          value={name}
          onChange={(event) => draft.set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('namedAccounts.care.personLikes')}
          maxLength={longest.personPreferences}
          value={preferences}
          onChange={(event) => draft.set({ preferences: event.currentTarget.value })}
        />
      </LineForm>
    </>
  );
}

function Birthday({ row: { customerId, record }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'care.birthday', customerId }, { typed: record.birthday ?? '' });
  const save = useMutation(operations.dates.setBirthday.mutationOptions(useFilled(onFilled, draft.end)));
  const { typed } = draft.fields;
  return (
    <LineForm
      label={t('namedAccounts.care.birthdayTyped')}
      draft={draft}
      isEmpty={typed.trim() === ''}
      save={save}
      onSave={() => save.mutate({ customerId, typed })}
    >
      <TextInput
        label={t('namedAccounts.care.birthdayTyped')}
        placeholder={t('namedAccounts.care.birthdayHint')}
        maxLength={longest.typedDay}
        data-autofocus
        value={typed}
        onChange={(event) => draft.set({ typed: event.currentTarget.value })}
      />
    </LineForm>
  );
}

function LastContact({ row: { customerId, record } }: CareCellProps) {
  const { t } = useWords();
  const days = useDays();
  const count = record.visitRhythmDays;
  return (
    <>
      <p>
        {record.lastContact === null
          ? t('namedAccounts.care.noContact', { count })
          : t('namedAccounts.care.lastContact', { day: days.text(record.lastContact), count })}
      </p>
      <Button size="compact-sm" data-autofocus onClick={() => openQuickEntry(customerId)}>
        {t('namedAccounts.care.logContact')}
      </Button>
    </>
  );
}

function LateCases({ row: { customerId } }: CareCellProps) {
  const { t } = useWords();
  const { data } = useQuery(operations.cases.ofCustomer.queryOptions({ input: { customerId } }));
  const open = (data?.cases ?? []).filter(({ closedAt }) => closedAt === null);
  return (
    <>
      {data !== undefined && open.length === 0 && <p>{t('namedAccounts.care.noCases')}</p>}
      <Known texts={open.map(({ text, thing }) => [thing, text].filter((part) => part !== '').join(' · '))} />
      <Button component={Link} to="/cases" size="compact-sm" variant="default" data-autofocus>
        {t('namedAccounts.care.openCases')}
      </Button>
    </>
  );
}

function OwnService({ row: { customerId, record }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'care.own', customerId }, { ownService: record.ownService });
  const save = useMutation(operations.namedAccounts.edit.mutationOptions(useFilled(onFilled, draft.end)));
  const { ownService } = draft.fields;
  return (
    <>
      {record.hasTerms && <p>{t('namedAccounts.care.hasTerms')}</p>}
      {record.openPromises > 0 && <p>{t('namedAccounts.care.openPromises', { count: record.openPromises })}</p>}
      <LineForm
        label={t('namedAccounts.ownService')}
        draft={draft}
        isEmpty={ownService.trim() === ''}
        save={save}
        onSave={() => save.mutate({ customerId, change: { ownService } })}
      >
        <TextInput
          label={t('namedAccounts.ownService')}
          maxLength={longest.accountPlan}
          data-autofocus
          value={ownService}
          onChange={(event) => draft.set({ ownService: event.currentTarget.value })}
        />
      </LineForm>
    </>
  );
}

function NextStep({ row: { customerId, record }, onFilled }: CareCellProps) {
  const { t } = useWords();
  const days = useDays();
  const draft = useDraft({ form: 'care.nextStep', customerId }, { nextStep: '', day: '' });
  const save = useMutation(operations.namedAccounts.edit.mutationOptions(useFilled(onFilled, draft.end)));
  const { nextStep, day: typed } = draft.fields;
  const nextStepDay = typedDay(typed, days.today);
  return (
    <>
      {record.next !== null && (
        <p>
          {days.withWeekday(record.next.day)} <bdi>{stepText(record.next, { t })}</bdi>
        </p>
      )}
      <LineForm
        label={t('namedAccounts.next')}
        draft={draft}
        isEmpty={nextStep.trim() === '' || nextStepDay == null}
        save={save}
        onSave={() => save.mutate({ customerId, change: { nextStep, nextStepDay: nextStepDay ?? null } })}
      >
        <TextInput
          label={t('namedAccounts.next')}
          maxLength={longest.accountPlan}
          data-autofocus
          value={nextStep}
          onChange={(event) => draft.set({ nextStep: event.currentTarget.value })}
        />
        <DayField label={t('namedAccounts.nextDay')} value={typed} onChange={(day) => draft.set({ day })} />
      </LineForm>
    </>
  );
}

function Known({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className={classes.spells}>
      {texts.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
