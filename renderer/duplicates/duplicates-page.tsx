import { Button } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DuplicateGroup, GroupFilter } from '../../shared/duplicates/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useFocusOnPage } from '../ui/use-focus-back.ts';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import classes from './duplicates-page.module.css';
import { DuplicatesPaper } from './duplicates-paper.tsx';
import { GroupFilterRow } from './group-filter-row.tsx';
import { GroupLine } from './group-line.tsx';
import { groupKey, usualIds, withLaterLast } from './group-order.ts';
import { GroupView } from './group-view.tsx';
import { useDuplicateScan } from './use-duplicate-scan.ts';

/** How many are in the list at a time; those decided make room for the next. */
const groupsShown = 500;

/** Customers who are likely one, decided group after group by keyboard or mouse. */
export function DuplicatesPage() {
  const { t, language } = useWords();
  const scan = useDuplicateScan();
  const [filter, setFilter] = useState<GroupFilter>({ rules: [], leastScore: 0 });
  const found = useQuery(
    operations.duplicates.groups.queryOptions({
      input: { ...filter, limit: groupsShown },
      placeholderData: keepPreviousData,
    }),
  );
  const [later, setLater] = useState<readonly string[]>([]);

  const groups = withLaterLast(found.data?.groups ?? [], later);
  const { index, current: group, choose, goOn, settled, justDone } = useWorkPlace(groups, groupKey);
  useNextPrepared(groups[index + 1]);
  const putOff = (): void => {
    if (group === undefined) return;
    const key = groupKey(group);
    setLater((before) => [...before.filter((one) => one !== key), key]);
    goOn();
  };

  const isScanned = found.data?.isScanned === true;
  usePrintedPage(async () => <DuplicatesPaper groups={isScanned ? groups : null} total={found.data?.total ?? 0} />);
  // The button that began the search is gone when it is over.
  useFocusOnPage(`${isScanned} ${scan.jobId}`);
  const total = found.data?.total ?? 0;
  const all = found.data?.totalUnfiltered ?? 0;
  const look = (
    <Button
      variant={isScanned ? 'default' : 'filled'}
      loading={scan.isStarting}
      disabled={scan.jobId !== null}
      onClick={scan.start}
    >
      {t(isScanned ? 'duplicates.scanAgain' : 'duplicates.scan')}
    </Button>
  );
  const nothing =
    all === 0 ? (
      <EmptyState title={t('duplicates.none')}>{t('duplicates.noneHow')}</EmptyState>
    ) : (
      <EmptyState
        title={t('duplicates.noneFits')}
        action={<Button onClick={() => setFilter({ rules: [], leastScore: 0 })}>{t('duplicates.showAll')}</Button>}
      >
        {t('duplicates.noneFitsHow')}
      </EmptyState>
    );
  return (
    <PageLayout
      title={t('page.customers')}
      windowTitle={t('page.duplicates')}
      actions={isScanned ? look : undefined}
      tools={
        isScanned && all > 0 ? (
          <GroupFilterRow
            filter={filter}
            total={
              <>
                {found.data?.hasChangedSince === true && <span>{t('duplicates.changedSince')}</span>}
                <strong>
                  {total === all
                    ? t('duplicates.left', { count: all })
                    : t('duplicates.leftOf', { shown: countText(total, language), all: countText(all, language) })}
                </strong>
              </>
            }
            onChange={setFilter}
          />
        ) : undefined
      }
      scrolls={false}
    >
      <div className={classes.notes}>
        {scan.jobId !== null && <JobProgressLine jobId={scan.jobId} progress={scan.progress} />}
        {scan.error !== null && <FailureNotice error={scan.error} />}
        {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      </div>
      {found.isPending ? (
        <LoadingState />
      ) : !isScanned ? (
        scan.jobId === null && (
          <EmptyState title={t('duplicates.notScanned')} action={look}>
            {t('duplicates.notScannedHow')}
          </EmptyState>
        )
      ) : group === undefined && justDone.length === 0 ? (
        nothing
      ) : (
        <WorkList
          label={t('duplicates.list')}
          items={groups}
          keyOf={groupKey}
          Line={GroupLine}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={
            total > groups.length && (
              <p className={`${classes.moreLater} quiet`}>
                {t('duplicates.moreLater', { count: total - groups.length })}
              </p>
            )
          }
        >
          {group === undefined ? (
            nothing
          ) : (
            <GroupView
              key={groupKey(group)}
              group={group}
              position={t('duplicates.position', { position: index + 1, total })}
              onDecided={(text, actId) => settled(group, text, actId)}
              onLater={putOff}
              onMove={(steps) => choose(index + steps)}
            />
          )}
        </WorkList>
      )}
    </PageLayout>
  );
}

/** Reads the group after the one that is shown, so that it is there the moment this one is decided. */
function useNextPrepared(group: DuplicateGroup | undefined): void {
  useQuery(operations.duplicates.compare.queryOptions({ input: group === undefined ? skipToken : usualIds(group) }));
}
