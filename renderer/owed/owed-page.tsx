import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type OwedAge, owedAges } from '../../shared/owed/age-of-owed.ts';
import type { Owed } from '../../shared/owed/contract.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { mostRowsPrinted } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { AgeFilter } from './age-filter.tsx';
import { DebtorLine, type ListedDebtor } from './debtor-line.tsx';
import { DebtorView } from './debtor-view.tsx';
import { OwedCurrencyChip } from './owed-currency-chip.tsx';
import classes from './owed-page.module.css';
import { OwedPaper } from './owed-paper.tsx';

/** More than are called on a day; the others come up as these have paid. */
const debtorsShown = 500;

const keyOf = ({ customerId, owed }: ListedDebtor): string => `${customerId} ${owed.currency}`;

/** Who owes what, the longest past due first, with the account and a payment next to it. */
export function OwedPage() {
  const { t, language } = useWords();
  const days = useDays();
  const [currency, setCurrency] = useState<string | null>(null);
  const [age, setAge] = useState<OwedAge | null>(null);
  const question = { ...(currency === null ? {} : { currency }), ...(age === null ? {} : { age }) };
  const found = useQuery(
    operations.owed.ofShop.queryOptions({
      input: { ...question, limit: debtorsShown },
      placeholderData: keepPreviousData,
    }),
  );
  const owed = found.data;
  const debtors = useMemo(() => (owed?.debtors ?? []).map((debtor): ListedDebtor => ({ ...debtor, age })), [owed, age]);
  const { index, current, choose, noteDone, justDone } = useWorkPlace(debtors, keyOf);
  const paid = (one: ListedDebtor, text: string, actId: number | null): void => {
    noteDone(one, text, actId);
    // Who paid a part is still there.
    choose(index);
  };
  usePrintedPage(async () => (
    <OwedPaper age={age} owed={await engine.owed.ofShop({ ...question, limit: mostRowsPrinted })} />
  ));
  const isEmpty = owed !== undefined && owed.counts.owing + owed.counts.inFavour === 0;
  const nothing =
    age === null ? (
      <EmptyState title={t('owed.none')}>{t('owed.noneHow')}</EmptyState>
    ) : (
      <EmptyState
        title={t('owed.noneOfAge')}
        action={<Button onClick={() => setAge(null)}>{t('owed.showAll')}</Button>}
      />
    );
  const sum = (minor: number): string => amountAndCurrencyText({ minor, currency: owed?.currency ?? '' }, language);
  return (
    <PageLayout
      title={t('page.customers')}
      windowTitle={t('owed.pageTitle')}
      actions={
        owed !== undefined &&
        !isEmpty && (
          <>
            {currency === null && (
              <ButtonLink
                variant="default"
                to="/customers"
                search={{
                  conditions: [{ kind: 'number', field: 'owed', operator: 'isNotEmpty', from: null, to: null }],
                  sort: 'owed',
                  descending: true,
                }}
              >
                {t('owed.asList')}
              </ButtonLink>
            )}
            <ReachButton selection={{ list: 'owed', ...question }} />
            <SaveTable question={{ table: 'owed', ...question }} answersKey />
          </>
        )
      }
      tools={
        owed !== undefined && (!isEmpty || owed.leftOut.length > 0) ? (
          <ToolRow
            total={
              <>
                <span>{t('owed.upTo', { day: days.text(owed.on) })}</span>
                {owed.inFavour > 0 && <span>{t('owed.inFavour', { sum: sum(owed.inFavour) })}</span>}
                <strong>{t('owed.total', { count: owed.counts.owing, sum: sum(owed.total) })}</strong>
              </>
            }
          >
            {(owed.leftOut.length > 0 || currency !== null) && (
              <OwedCurrencyChip
                owed={owed}
                onChoose={(wanted) => {
                  setCurrency(wanted);
                  setAge(null);
                }}
              />
            )}
          </ToolRow>
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {owed !== undefined && !isEmpty && <AgeFilter owed={owed} age={age} onChoose={setAge} />}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined && justDone.length === 0 ? (
        found.error === null && nothing
      ) : (
        <WorkList
          label={t('owed.list')}
          items={debtors}
          keyOf={keyOf}
          Line={DebtorLine}
          groupOf={({ owed: theirs }) => t(theirs.minor > 0 ? 'owed.owing' : 'owed.balances')}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={owed !== undefined && <AfterList owed={owed} shown={debtors.length} />}
        >
          {current === undefined ? (
            nothing
          ) : (
            <DebtorView
              key={keyOf(current)}
              debtor={current}
              onPaid={(text, actId) => paid(current, text, actId)}
              onAge={(nth) => setAge(owedAges[nth - 1] ?? null)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
    </PageLayout>
  );
}

/** What the list does not hold: further customers, and what is owed in other currencies. */
function AfterList({ owed, shown }: { owed: Owed; shown: number }) {
  const { t, language } = useWords();
  const more = owed.asked - shown;
  return (
    <div className={`${classes.after} quiet`}>
      {more > 0 && <p>{t('owed.more', { count: more })}</p>}
      {owed.leftOut.map(({ owed: sum, customers }) => (
        <p key={sum.currency}>{t('owed.leftOut', { sum: amountAndCurrencyText(sum, language), count: customers })}</p>
      ))}
    </div>
  );
}
