import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../shared/staff/contract.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useStaffActs } from './use-staff-acts.ts';

interface HandOverCustomersDialogProps {
  member: StaffMember;
  staff: readonly StaffMember[];
  onClose(): void;
}

/** All customers of one to another at once, or to no one. */
export function HandOverCustomersDialog({ member, staff, onClose }: HandOverCustomersDialogProps) {
  const { t } = useWords();
  const { handOver } = useStaffActs();
  const takers = staff.filter(({ id, leftDay }) => id !== member.id && leftDay === null);
  const [to, setTo] = useState<string>(String(takers[0]?.id ?? 'none'));
  const taker = takers.find(({ id }) => String(id) === to);
  const submit = (): void =>
    handOver.mutate(
      { from: member.id, to: taker?.id ?? null },
      {
        onSuccess: ({ actId, customers: count }) => {
          const from = member.name;
          if (actId !== null)
            showActDone(
              (words) => words.t('staff.handedOver', { count, from, to: taker?.name ?? words.t('staff.noOne') }),
              actId,
            );
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('staff.handOver')} onClose={onClose}>
      <Form
        label={t('staff.handOver')}
        draft="nothingTyped"
        onSubmit={submit}
        buttons={
          <Button type="submit" loading={handOver.isPending}>
            {t('staff.handOverAll', { count: member.customers })}
          </Button>
        }
      >
        <p className="quiet personal">{t('staff.handOverFrom', { name: member.name })}</p>
        <Select
          label={t('staff.handOverTo')}
          data={[
            ...takers.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: 'none', label: t('staff.noOne') },
          ]}
          allowDeselect={false}
          comboboxProps={clearOfButtons}
          data-autofocus
          value={to}
          onChange={(chosen) => {
            if (chosen !== null) setTo(chosen);
          }}
        />
        {handOver.error !== null && <FailureNotice error={handOver.error} />}
      </Form>
    </Dialog>
  );
}
