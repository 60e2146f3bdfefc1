import { Button, Menu, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { longest } from '../../shared/longest.ts';
import type { StaffMember } from '../../shared/staff/contract.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useDays } from '../ui/days.tsx';
import { Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { HandOverCustomersDialog } from './hand-over-customers-dialog.tsx';
import classes from './staff-section.module.css';
import { useStaffActs } from './use-staff-acts.ts';

interface StaffRowProps {
  member: StaffMember;
  staff: readonly StaffMember[];
  isRenamed: boolean;
  onRename(isOpen: boolean): void;
}

export function StaffRow({ member, staff, isRenamed, onRename }: StaffRowProps) {
  const { t } = useWords();
  const days = useDays();
  const today = useToday();
  const { setLeft } = useStaffActs();
  const [isHandedOver, setHandedOver] = useState(false);
  const { id, name, leftDay, customers } = member;
  const leave = (day: string | null): void =>
    setLeft.mutate(
      { id, day },
      {
        onSuccess: ({ actId }) => {
          if (actId !== null)
            showActDone((words) => words.t(day === null ? 'staff.backNow' : 'staff.leftNow', { name }), actId);
        },
      },
    );
  return (
    <li className={classes.row}>
      {isRenamed ? (
        <RenameForm member={member} onDone={() => onRename(false)} />
      ) : (
        <>
          <span className={`${classes.name} personal`}>{name}</span>
          <span className={classes.about}>
            {customers > 0 ? (
              <Link
                to="/customers"
                search={{ conditions: [{ kind: 'text', field: 'lookedAfterBy', operator: 'is', value: name }] }}
              >
                {t('staff.customers', { count: customers })}
              </Link>
            ) : (
              <span className="quiet">{t('staff.noCustomers')}</span>
            )}
            {leftDay !== null && <span className="quiet"> · {t('staff.left', { day: days.text(leftDay) })}</span>}
          </span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" size="compact-xs" aria-label={t('staff.actsOf', { name })}>
                ⋯
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onRename(true)}>{t('staff.rename')}</Menu.Item>
              <Menu.Item disabled={customers === 0} onClick={() => setHandedOver(true)}>
                {t('staff.handOver')}
              </Menu.Item>
              {leftDay === null ? (
                <Menu.Item onClick={() => leave(today)}>{t('staff.setLeft')}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => leave(null)}>{t('staff.setBack')}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          {isHandedOver && (
            <HandOverCustomersDialog member={member} staff={staff} onClose={() => setHandedOver(false)} />
          )}
        </>
      )}
    </li>
  );
}

function RenameForm({ member: { id, name }, onDone }: { member: StaffMember; onDone(): void }) {
  const { t } = useWords();
  const { rename } = useStaffActs();
  const draft = useDraft({ form: `staff.rename.${id}`, customerId: null }, { name });
  const giveUp = (): void => {
    draft.end();
    onDone();
  };
  return (
    <Form
      label={t('staff.rename')}
      draft={draft}
      onSubmit={() => rename.mutate({ id, name: draft.fields.name }, { onSuccess: giveUp })}
      buttons={<SaveOrCancel isSaving={rename.isPending} onCancel={giveUp} />}
    >
      <TextInput
        label={t('staff.renameOf', { name })}
        w={240}
        autoFocus
        maxLength={longest.staffName}
        value={draft.fields.name}
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      {rename.error !== null && <FailureNotice error={rename.error} />}
    </Form>
  );
}
