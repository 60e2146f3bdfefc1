import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { GroupMember, GroupWithMembers } from '../../shared/groups/contract.ts';
import { useWords } from '../app/words.ts';
import { FigureRows } from '../indicators/figure-rows.tsx';
import tableClasses from '../people/people-table.module.css';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, amountText, columnDigits } from '../ui/figures.ts';
import { EditIcon } from '../ui/icons.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { spanText } from './group-text.ts';

/** Of a large group: those who belong now come first. */
const mostShown = 20;

interface MembersTableProps {
  group: GroupWithMembers;
  period: { from: string; to: string };
  /** Undefined where nothing can be changed. */
  onEdit: ((memberId: number) => void) | undefined;
}

/** Who belongs to a group and who did, with what each bought in the period on the days on which they belonged. */
export function MembersTable({ group, period, onEdit }: MembersTableProps) {
  const { t } = useWords();
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? group.members : group.members.slice(0, mostShown);
  const digits = columnDigits(group.members.map(({ net }) => net));
  return (
    <>
      <table className={tableClasses.table} aria-label={t('groups.membersOf', { name: group.name })}>
        <thead>
          <tr>
            <th scope="col">{t('groups.member')}</th>
            <th scope="col">{t('groups.days')}</th>
            <th scope="col" data-align="end">
              {t('groups.netIn', { currency: group.net.currency })}
            </th>
            <th scope="col" data-align="end">
              {t('groups.lastDay')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <MemberRow
              key={`${member.customerId} ${member.fromDay}`}
              member={member}
              period={period}
              digits={digits}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
      {shown.length < group.members.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAreAllShown(true)}>
          {t('groups.showAll', { count: group.members.length })}
        </Button>
      )}
    </>
  );
}

interface MemberRowProps extends Pick<MembersTableProps, 'period' | 'onEdit'> {
  member: GroupMember;
  digits: ReturnType<typeof columnDigits>;
}

function MemberRow({ member, period, digits, onEdit }: MemberRowProps) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const { id, customerId, isMain, net, leftOut, orders, lastDay, belongs } = member;
  // Without an order in the home currency its zero says nothing.
  const sums = net.minor === 0 && (orders === 0 || leftOut.length > 0) ? leftOut : [net, ...leftOut];
  const name = customerLabel(member);
  return (
    <tr>
      <th scope="row">
        <Link to="/customers/$customerId" params={{ customerId: String(customerId) }}>
          <bdi>{name}</bdi>
        </Link>
        {isMain && <span className="quiet"> · {t('groups.main')}</span>}
        {!belongs && <span className="quiet"> · {t('groups.notNow')}</span>}
      </th>
      <td>{spanText(member, words, days)}</td>
      <td data-align="end">
        {sums.map((sum) => (
          <div key={sum.currency}>
            <OpeningFigure
              name={t('groups.netOf', { name })}
              value={
                sum.currency === net.currency ? amountText(sum, language, digits) : amountAndCurrencyText(sum, language)
              }
              rows={
                <FigureRows
                  customerId={customerId}
                  figure="net"
                  currency={sum.currency}
                  from={laterDay(period.from, member.fromDay)}
                  to={earlierDay(period.to, member.toDay)}
                />
              }
            />
          </div>
        ))}
      </td>
      <td data-align="end">
        {lastDay !== null && (
          <OpeningFigure
            name={t('groups.lastDayOf', { name })}
            value={days.text(lastDay)}
            rows={
              <FigureRows
                customerId={customerId}
                figure="lastDay"
                currency={sums[0]?.currency ?? net.currency}
                from={lastDay}
                to={lastDay}
              />
            }
          />
        )}
      </td>
      <td>
        {onEdit !== undefined && id !== null && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('groups.changeMember', { name })}
            title={t('groups.changeMember', { name })}
            onClick={() => onEdit(id)}
          >
            <EditIcon size={14} />
          </Button>
        )}
      </td>
    </tr>
  );
}

function laterDay(one: string, other: string | null): string {
  return other !== null && other > one ? other : one;
}

function earlierDay(one: string, other: string | null): string {
  return other !== null && other < one ? other : one;
}
