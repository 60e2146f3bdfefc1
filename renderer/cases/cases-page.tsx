import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseKind, caseKinds } from '../../shared/cases/case-codes.ts';
import type { OpenCase } from '../../shared/cases/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useBeforeFormWish, useFormWish } from '../drafts/form-wish.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { ToolChip } from '../ui/tool-chip.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { KeeperChip, type KeeperChoice } from '../work/keeper-chip.tsx';
import { useNewKey } from '../work/use-new-key.ts';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseLine } from './case-line.tsx';
import { CaseView } from './case-view.tsx';
import { CasesPaper } from './cases-paper.tsx';
import { NoticeDialog } from './notice-dialog.tsx';

/** More than a shop has open; the rest comes up as these are closed. */
const casesShown = 1_000;

type KindChoice = CaseKind | 'every';

const keyOf = ({ id }: OpenCase): string => String(id);

/** Everything that a customer waits for an answer to, the most pressing first, worked by keyboard. */
export function CasesPage() {
  const { t, language } = useWords();
  const found = useQuery(
    operations.cases.open.queryOptions({
      input: { limit: casesShown },
      placeholderData: keepPreviousData,
      // What is not overdue becomes so while the page is open.
      refetchInterval: 60_000,
    }),
  );
  const [kind, setKind] = useState<KindChoice>('every');
  const [keeper, setKeeper] = useState<KeeperChoice>(null);
  const [isAdding, setAdding] = useState(false);
  const [isNoticeOpen, setIsNoticeOpen] = useState(false);
  /** Whose the new one was begun as, at a counter card; null: of no one yet. */
  const [newOf, setNewOf] = useState<number | null>(null);
  const begin = (): void => {
    setNewOf(null);
    setAdding(true);
  };
  useNewKey(begin);
  useBeforeFormWish(
    ['case.new'],
    () => true,
    ({ customerId }) => setNewOf(customerId),
  );
  useFormWish({ form: 'case.new', customerId: newOf }, () => setAdding(true));
  useFormWish({ form: 'case.notice', customerId: null }, () => setIsNoticeOpen(true));

  const all = found.data?.cases ?? [];
  const cases = all.filter(
    (one) => (kind === 'every' || one.kind === kind) && (keeper === null || one.inCharge === keeper),
  );
  const { index, current, choose, chooseKey, settled, justDone } = useWorkPlace(cases, keyOf, all);
  // The form is in the view of its case.
  useBeforeFormWish(
    ['case.'],
    () => found.data !== undefined,
    ({ form }) => {
      setKind('every');
      setKeeper(null);
      chooseKey(form.slice(form.lastIndexOf('.') + 1));
    },
  );
  usePrintedPage(async () => (
    <CasesPaper
      cases={cases}
      total={cases.length + (found.data?.total ?? all.length) - all.length}
      about={[
        ...(kind === 'every' ? [] : [t(`cases.kinds.${kind}`)]),
        ...(keeper === null ? [] : [t('cases.inCharge', { name: keeper || t('cases.noOneInCharge') })]),
      ]}
    />
  ));
  const showAll = (): void => {
    setKind('every');
    setKeeper(null);
  };
  const overdue = found.data?.overdue ?? 0;
  const callable = cases.flatMap(({ customerId }) => customerId ?? []);
  const add = (
    <Button title={t('cases.addKey')} onClick={begin}>
      {t('cases.add')}
    </Button>
  );
  const nothing =
    all.length === 0 ? (
      <EmptyState title={t('cases.nothingOpen')} action={add}>
        {t('cases.nothingOpenHow')}
      </EmptyState>
    ) : (
      <EmptyState title={t('cases.nothingFits')} action={<Button onClick={showAll}>{t('cases.showAll')}</Button>} />
    );
  return (
    <PageLayout
      title={t('cases.title')}
      actions={
        <>
          {callable.length > 0 && (
            <ReachButton selection={{ ids: callable }} ofNobody={cases.filter(isOfGuest).length} />
          )}
          <Button variant="default" onClick={() => setIsNoticeOpen(true)}>
            {t('cases.notice.open')}
          </Button>
          {add}
        </>
      }
      tools={
        all.length > 0 ? (
          <ToolRow
            total={
              <>
                {overdue > 0 && <span>{t('cases.overdueCount', { count: overdue })}</span>}
                <strong>
                  {cases.length === all.length
                    ? t('cases.total', { count: all.length })
                    : t('cases.shownOf', {
                        shown: countText(cases.length, language),
                        all: countText(all.length, language),
                      })}
                </strong>
              </>
            }
          >
            <KindChip kind={kind} onChoose={setKind} />
            <KeeperChip
              label={t('cases.everyone')}
              everybody={t('cases.everyone')}
              nobody={t('cases.noOneInCharge')}
              keepers={keepersOf(all)}
              chosen={keeper}
              onChoose={setKeeper}
            />
          </ToolRow>
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState />
      ) : current === undefined && justDone.length === 0 ? (
        nothing
      ) : (
        <WorkList
          label={t('cases.list')}
          items={cases}
          keyOf={keyOf}
          Line={CaseLine}
          groupOf={({ urgency }) => t(`cases.urgencies.${urgency}`)}
          current={index}
          onChoose={choose}
          justDone={justDone}
        >
          {current === undefined ? (
            nothing
          ) : (
            <CaseView
              key={keyOf(current)}
              heard={current}
              onClosed={(text, actId) => settled(current, text, actId)}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
      {isNoticeOpen && <NoticeDialog onClose={() => setIsNoticeOpen(false)} />}
      {isAdding && (
        <CaseForm
          heard={null}
          customer={newOf === null ? null : { id: newOf, name: '' }}
          onClose={() => setAdding(false)}
        />
      )}
    </PageLayout>
  );
}

function isOfGuest({ customerId }: OpenCase): boolean {
  return customerId === null;
}

function keepersOf(cases: readonly OpenCase[]): string[] {
  return [...new Set(cases.map(({ inCharge }) => inCharge))].sort();
}

function KindChip({ kind, onChoose }: { kind: KindChoice; onChoose(kind: KindChoice): void }) {
  const { t } = useWords();
  const text = (choice: KindChoice): string => (choice === 'every' ? t('cases.allKinds') : t(`cases.kinds.${choice}`));
  return (
    <ToolChip name={t('cases.kind')} value={text(kind)} isSet={kind !== 'every'} width={200}>
      {(close) => (
        <ChoiceList<KindChoice>
          label={t('cases.kind')}
          choices={(['every', ...caseKinds] as const).map((choice) => ({ value: choice, content: text(choice) }))}
          chosen={kind}
          onChoose={(choice) => {
            close();
            onChoose(choice);
          }}
        />
      )}
    </ToolChip>
  );
}
