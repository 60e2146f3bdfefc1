import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { StaffRow } from './staff-row.tsx';
import classes from './staff-section.module.css';
import { useStaffActs } from './use-staff-acts.ts';

/** The list of who works in the shop: added, renamed, left, their customers handed over. */
export function StaffSection() {
  const { t } = useWords();
  const { data: staff, error, refetch } = useQuery(operations.staff.list.queryOptions());
  const [renamed, setRenamed] = useState<number | null>(null);
  useFormWish({ form: 'staff.rename.', customerId: null }, (asked) =>
    setRenamed(Number(restOfForm(asked, 'staff.rename.'))),
  );
  if (staff === undefined) {
    return error === null ? <LoadingState /> : <FailureNotice error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <p className="quiet">{t('staff.what')}</p>
      {staff.length === 0 ? (
        <p className="quiet">{t('staff.none')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('staff.title')}>
          {staff.map((member) => (
            <StaffRow
              key={member.id}
              member={member}
              staff={staff}
              isRenamed={renamed === member.id}
              onRename={(isOpen) => setRenamed(isOpen ? member.id : null)}
            />
          ))}
        </ul>
      )}
      <div className="only-on-screen">
        <NewStaff />
      </div>
    </>
  );
}

function NewStaff() {
  const { t } = useWords();
  const { add } = useStaffActs();
  const draft = useDraft({ form: 'staff.new', customerId: null }, { name: '' });
  const { name } = draft.fields;
  return (
    <Form
      label={t('staff.add')}
      draft={draft}
      onSubmit={() => {
        if (name.trim() !== '') add.mutate({ name }, { onSuccess: () => draft.end() });
      }}
      buttons={
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>
          {t('staff.add')}
        </Button>
      }
    >
      <TextInput
        label={t('staff.name')}
        w={240}
        maxLength={longest.staffName}
        value={name}
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      {add.error !== null && <FailureNotice error={add.error} />}
    </Form>
  );
}
