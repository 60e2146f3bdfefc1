import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { EditIcon, PlusIcon } from '../ui/icons.tsx';
import { ActivityForm } from './activity-form.tsx';
import { GroupForm } from './group-form.tsx';
import { groupKindText } from './group-text.ts';
import classes from './groups-section.module.css';
import { MemberForm } from './member-form.tsx';
import { MembersTable } from './members-table.tsx';

/** What is being typed: a group (its id, or a new one), an activity of a group, or a member (an id, or a new one of a group). */
type Edited =
  | { what: 'newGroup' }
  | { what: 'group'; id: number }
  | { what: 'activity'; id: number }
  | { what: 'newMember'; id: number }
  | { what: 'member'; id: number };

/** The groups a customer belongs to or did: who else is in them, since when, and what they bought together. */
export function GroupsSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const days = useDays();
  const { data } = useQuery(operations.groups.ofCustomer.queryOptions({ input: { customerId } }));
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const [edited, setEdited] = useState<Edited | null>(null);
  useFormWish({ form: 'group.', customerId }, (asked) => {
    const which = restOfForm(asked, 'group.');
    setEdited(which === 'new' ? { what: 'newGroup' } : { what: 'group', id: Number(which) });
  });
  useFormWish({ form: 'groupMember.', customerId }, (asked) => {
    const which = restOfForm(asked, 'groupMember.');
    const group = /^new\.(\d+)$/u.exec(which)?.[1];
    setEdited(group === undefined ? { what: 'member', id: Number(which) } : { what: 'newMember', id: Number(group) });
  });
  useFormWish({ form: 'groupActivity.', customerId }, (asked) =>
    setEdited({ what: 'activity', id: Number(restOfForm(asked, 'groupActivity.')) }),
  );
  if (data === undefined || customer === undefined) return null;
  const isReadOnly = customer.binnedAt !== null;
  const close = (): void => setEdited(null);
  return (
    <section className={entryClasses.section} aria-labelledby="groups">
      <div className={entryClasses.heading}>
        <h2 id="groups">{t('groups.title')}</h2>
        {!isReadOnly && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<PlusIcon size={12} />}
            onClick={() => setEdited({ what: 'newGroup' })}
          >
            {t('groups.add')}
          </Button>
        )}
      </div>
      {edited?.what === 'newGroup' && <GroupForm customerId={customerId} group={null} onClose={close} />}
      {data.groups.length === 0 && <p className="quiet">{t('groups.none')}</p>}
      {data.groups.map((group) => (
        <GroupOfCustomer
          key={group.key}
          customerId={customerId}
          group={group}
          period={data}
          edited={edited}
          onEdit={isReadOnly ? undefined : setEdited}
          onClose={close}
        />
      ))}
      {data.groups.length > 0 && (
        <p className={entryClasses.meta}>{t('groups.period', { period: days.period(data.from, data.to) })}</p>
      )}
    </section>
  );
}

interface GroupOfCustomerProps {
  customerId: number;
  group: GroupWithMembers;
  period: { from: string; to: string };
  edited: Edited | null;
  /** Undefined where nothing can be changed. */
  onEdit: ((edited: Edited) => void) | undefined;
  onClose(): void;
}

function GroupOfCustomer({ customerId, group, period, edited, onEdit, onClose }: GroupOfCustomerProps) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const { id, key, name, kind, net, orders, lastDay, lastBy, members } = group;
  const editedMember = edited?.what === 'member' ? members.find((member) => member.id === edited.id) : undefined;
  const isOfThis = edited !== null && edited.what !== 'newGroup' && edited.what !== 'member' && edited.id === id;
  return (
    <section className={classes.group} aria-labelledby={`group-${key}`}>
      <div className={entryClasses.heading}>
        <h3 id={`group-${key}`} className="personal">
          <bdi>{name}</bdi> <span className="quiet">{groupKindText(kind, words)}</span>
        </h3>
        {onEdit !== undefined && id !== null && (
          <span className={classes.actions}>
            <Button variant="subtle" size="compact-xs" onClick={() => onEdit({ what: 'newMember', id })}>
              {t('groups.addMember')}
            </Button>
            <Button variant="subtle" size="compact-xs" onClick={() => onEdit({ what: 'activity', id })}>
              {t('groups.activity')}
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('groups.change', { name })}
              title={t('groups.change', { name })}
              onClick={() => onEdit({ what: 'group', id })}
            >
              <EditIcon size={14} />
            </Button>
          </span>
        )}
      </div>
      {id === null && <p className={entryClasses.meta}>{t('groups.ofItself')}</p>}
      {isOfThis && edited.what === 'group' && <GroupForm customerId={customerId} group={group} onClose={onClose} />}
      {isOfThis && edited.what === 'activity' && (
        <ActivityForm customerId={customerId} group={group} onClose={onClose} />
      )}
      {isOfThis && edited.what === 'newMember' && (
        <MemberForm customerId={customerId} group={group} member={null} onClose={onClose} />
      )}
      {editedMember !== undefined && (
        <MemberForm
          key={editedMember.id}
          customerId={customerId}
          group={group}
          member={editedMember}
          onClose={onClose}
        />
      )}
      <MembersTable
        group={group}
        period={period}
        onEdit={onEdit === undefined ? undefined : (memberId) => onEdit({ what: 'member', id: memberId })}
      />
      <p className="personal">
        {t('groups.together', { net: amountAndCurrencyText(net, language), count: orders })}
        {lastDay !== null && lastBy !== null && (
          <> · {t('groups.lastHere', { day: days.text(lastDay), name: customerLabel(lastBy) })}</>
        )}
      </p>
    </section>
  );
}
