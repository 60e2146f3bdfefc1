import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import type { MovedRow, MovementQuestion, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { UsualGap } from '../sleep/usual-gap.tsx';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { amountText, changeText, columnDigits, countText } from '../ui/figures.ts';
import { IconLink } from '../ui/icon-link.tsx';
import { ExpandIcon } from '../ui/icons.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ChangeRows } from './change-rows.tsx';
import { FromTo } from './from-to.tsx';
import { ordersOfRow } from './ranked-row.ts';
import classes from './ranking-page.module.css';

interface MovementPanelProps {
  customerId: number;
  /** The key of the group whose main member that is. */
  group: string | undefined;
  question: Partial<MovementQuestion>;
  onClose(): void;
}

/** What a customer, or a group, brought in both periods, down to the orders. */
export function MovementPanel({ customerId, group, question, onClose }: MovementPanelProps) {
  const { t } = useWords();
  const moved = useQuery(operations.ranking.movedRow.queryOptions({ input: { ...question, customerId, group } }));
  const customer = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  const { data } = moved;
  return (
    <SidePanel
      title={customerLabel(data?.row ?? (group === undefined ? customer.data : undefined) ?? { name: '…', number: '' })}
      onClose={onClose}
      actions={
        group !== undefined ? (
          <IconLink
            to="/groups"
            search={{ group }}
            aria-label={t('rolledUp.openGroup')}
            title={t('rolledUp.openGroup')}
          >
            <ExpandIcon size={16} />
          </IconLink>
        ) : (
          <IconLink
            to="/customers/$customerId"
            params={{ customerId: String(customerId) }}
            search={{}}
            aria-label={t('customers.openPage')}
            title={t('customers.openPage')}
          >
            <ExpandIcon size={16} />
          </IconLink>
        )
      }
    >
      <div className={classes.why}>
        {moved.error !== null && <FailureNotice error={moved.error} onRetry={() => void moved.refetch()} />}
        {data?.row != null && <Moved row={data.row} before={data.before} now={data.now} question={question} />}
        {data?.row === null && <p>{t('movement.notMoved')}</p>}
      </div>
    </SidePanel>
  );
}

interface MovedProps extends Pick<MovementSummary, 'before' | 'now'> {
  row: MovedRow;
  question: Partial<MovementQuestion>;
}

function Moved({ row, before, now, question: { narrowing = {}, rollUp } }: MovedProps): ReactNode {
  const { t, language } = useWords();
  const days = useDays();
  const { currency } = now.net;
  const digits = columnDigits([row.before, row.now].filter((money) => money !== null));
  const rank = (of: number | null): string | null => (of === null ? null : countText(of, language));
  const { customerId, groupKey } = row;
  const orders = ordersOfRow(
    { customerId, ...(groupKey === null ? {} : { group: { key: groupKey } }) },
    { rollUp, currency, narrowing },
  );
  return (
    <>
      <Facts
        facts={[
          [t('ranking.movement.title'), t(`movement.only.${row.part}`)],
          [t('movement.beforeIn', { currency }), row.before === null ? '–' : amountText(row.before, language, digits)],
          [t('movement.nowIn', { currency }), row.now === null ? '–' : amountText(row.now, language, digits)],
          [t('ranking.netChange', { currency }), changeText(row.change, language, digits)],
          [t('ranking.rank'), <FromTo key="rank" from={rank(row.rankBefore)} to={rank(row.rank)} />],
          [
            t('ranking.tier'),
            <FromTo
              key="tier"
              from={row.tierBefore === null ? null : t(`ranking.tiers.${row.tierBefore}`)}
              to={row.tier === null ? null : t(`ranking.tiers.${row.tier}`)}
            />,
          ],
          [t('ranking.lastDay'), days.text(row.lastDay)],
          [t('movement.usually'), row.usualGap === null ? null : <UsualGap key="gap" customerId={customerId} />],
          [
            t('rolledUp.members'),
            row.members === null
              ? null
              : row.members
                  .map((member) => `${customerLabel(member)} ${changeText(member.change, language, digits)}`)
                  .join(t('page.listSeparator')),
          ],
          [t('movement.phone'), row.phone === null ? null : markedDetail(row.phone, 'phone', row.doNotContact, t)],
        ]}
      />
      {before !== null && <ChangeRows orders={orders} before={before} period={now} />}
    </>
  );
}
