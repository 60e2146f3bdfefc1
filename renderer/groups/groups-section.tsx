import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { ListHeading } from '../ui/list-heading.tsx';
import { type EditedGroup, GroupActions, GroupBody } from './group-body.tsx';
import { GroupForm } from './group-form.tsx';
import { groupKindText } from './group-text.ts';
import classes from './groups-section.module.css';

type Edited = EditedGroup | { what: 'newGroup' };

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
      <ListHeading
        level={2}
        id="groups"
        title={t('groups.title')}
        add={t('groups.add')}
        onAdd={isReadOnly ? undefined : () => setEdited({ what: 'newGroup' })}
      />
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
  const { key, name, kind } = group;
  return (
    <section className={classes.group} aria-labelledby={`group-${key}`}>
      <div className={entryClasses.heading}>
        <h3 id={`group-${key}`} className="personal">
          <bdi>{name}</bdi> <span className="quiet">{groupKindText(kind, words)}</span>
        </h3>
        {onEdit !== undefined && <GroupActions group={group} onEdit={onEdit} />}
      </div>
      <GroupBody
        customerId={customerId}
        group={group}
        period={period}
        edited={edited?.what === 'newGroup' ? null : edited}
        onEdit={onEdit}
        onClose={onClose}
      />
    </section>
  );
}
