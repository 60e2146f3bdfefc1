import { Button } from '@mantine/core';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { useWords } from '../app/words.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { useDays } from '../ui/days.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { EditIcon } from '../ui/icons.tsx';
import { ActivityForm } from './activity-form.tsx';
import { GroupForm } from './group-form.tsx';
import { netText } from './group-text.ts';
import classes from './groups-section.module.css';
import { MemberForm } from './member-form.tsx';
import { MembersTable } from './members-table.tsx';

/** What is being typed of a group, by its id, or of a member. */
export type EditedGroup =
  | { what: 'group'; id: number }
  | { what: 'activity'; id: number }
  | { what: 'newMember'; id: number }
  | { what: 'member'; id: number };

interface GroupActionsProps {
  group: GroupWithMembers;
  onEdit(edited: EditedGroup): void;
}

/** What can be done with a group; nothing with a company that is one of itself. */
export function GroupActions({ group: { id, name }, onEdit }: GroupActionsProps) {
  const { t } = useWords();
  if (id === null) return null;
  return (
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
  );
}

interface GroupBodyProps {
  /** In whose file what is typed is kept. */
  customerId: number;
  group: GroupWithMembers;
  period: { from: string; to: string };
  edited: EditedGroup | null;
  /** Undefined where nothing can be changed. */
  onEdit: ((edited: EditedGroup) => void) | undefined;
  onClose(): void;
  onRemoved?(): void;
}

/** Who is in a group, what they bought together, and the form that is open. */
export function GroupBody(props: GroupBodyProps) {
  const { customerId, group, period, edited, onEdit, onClose, onRemoved } = props;
  const { t, language } = useWords();
  const days = useDays();
  const { id, orders, lastDay, lastBy, members } = group;
  const belonging = members.flatMap(({ customerId: member, belongs }) => (belongs ? [member] : []));
  const editedMember = edited?.what === 'member' ? members.find((member) => member.id === edited.id) : undefined;
  const isOfThis = edited !== null && edited.what !== 'member' && edited.id === id;
  const form = { customerId, group, onClose };
  return (
    <>
      {id === null && <p className={entryClasses.meta}>{t('groups.ofItself')}</p>}
      {isOfThis && edited.what === 'group' && (
        <GroupForm {...form} {...(onRemoved === undefined ? {} : { onRemoved })} />
      )}
      {isOfThis && edited.what === 'activity' && <ActivityForm {...form} />}
      {isOfThis && edited.what === 'newMember' && <MemberForm {...form} member={null} />}
      {editedMember !== undefined && <MemberForm key={editedMember.id} {...form} member={editedMember} />}
      <MembersTable
        group={group}
        period={period}
        onEdit={onEdit === undefined ? undefined : (memberId) => onEdit({ what: 'member', id: memberId })}
      />
      <p className="personal">
        {t('groups.together', { net: netText(group, language), count: orders })}
        {lastDay !== null && lastBy !== null && (
          <> · {t('groups.lastHere', { day: days.text(lastDay), name: customerLabel(lastBy) })}</>
        )}
      </p>
      {belonging.length > 0 && (
        <span>
          <ReachButton isCompact selection={{ ids: belonging }} />
        </span>
      )}
    </>
  );
}
