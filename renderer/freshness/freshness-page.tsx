import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerToConfirm } from '../../shared/freshness/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { CustomerToConfirmLine } from './customer-to-confirm-line.tsx';
import { CustomerToConfirmView } from './customer-to-confirm-view.tsx';
import { FactsPaper } from './facts-paper.tsx';
import classes from './freshness-page.module.css';

/** A list to be worked through at once; the others come up as these are done. */
const customersShown = 50;

const hasStaleFacts = { kind: 'number', field: 'staleFacts', operator: 'atLeast', from: 1, to: null } as const;

const keyOf = ({ customerId }: CustomerToConfirm): string => String(customerId);

/** Facts that no one has confirmed for long, customer by customer, those first who bring most. */
export function FreshnessPage() {
  const { t } = useWords();
  const days = useDays();
  const found = useQuery(
    operations.freshness.worklist.queryOptions({
      input: { limit: customersShown },
      placeholderData: keepPreviousData,
    }),
  );
  const [later, setLater] = useState<readonly string[]>([]);
  const customers = laterLast(found.data?.customers ?? [], later);
  const { index, current, choose, goOn, settled, justDone } = useWorkPlace(customers, keyOf);
  const putOff = (one: CustomerToConfirm): void => {
    setLater((before) => [...before.filter((key) => key !== keyOf(one)), keyOf(one)]);
    goOn();
  };
  const { total = 0, facts = 0, judgedTo } = found.data ?? {};
  usePrintedPage(async () => <FactsPaper customers={customers} total={total} />);
  const nothing = <EmptyState title={t('freshness.none')}>{t('freshness.noneHow')}</EmptyState>;
  return (
    <PageLayout
      title={t('page.customers')}
      windowTitle={t('freshness.pageTitle')}
      actions={
        total > 0 && (
          <>
            <ReachButton selection={{ filter: { text: '', conditions: [hasStaleFacts] }, exceptIds: [] }} />
            <ButtonLink
              variant="default"
              to="/customers"
              search={{ conditions: [hasStaleFacts], sort: 'staleFacts', descending: true }}
            >
              {t('freshness.asList')}
            </ButtonLink>
          </>
        )
      }
      tools={
        total > 0 ? (
          <ToolRow
            total={
              <>
                {judgedTo !== undefined && judgedTo !== days.today && (
                  <span>{t('freshness.judgedTo', { day: days.text(judgedTo) })}</span>
                )}
                <strong>{t('freshness.total', { count: total, facts: t('freshness.facts', { count: facts }) })}</strong>
              </>
            }
          />
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined && justDone.length === 0 ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('freshness.list')}
          items={customers}
          keyOf={keyOf}
          Line={CustomerToConfirmLine}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={
            total > customers.length && (
              <p className={`${classes.more} quiet`}>{t('freshness.more', { count: total - customers.length })}</p>
            )
          }
        >
          {current === undefined ? (
            nothing
          ) : (
            <CustomerToConfirmView
              key={keyOf(current)}
              customer={current}
              onConfirmed={(text, actId) => settled(current, text, actId)}
              onLater={() => putOff(current)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
    </PageLayout>
  );
}

/** Who was put off comes after the others, until the page is left. */
function laterLast(customers: readonly CustomerToConfirm[], later: readonly string[]): CustomerToConfirm[] {
  const place = (one: CustomerToConfirm): number => later.indexOf(keyOf(one));
  return customers.toSorted((one, other) => place(one) - place(other));
}
