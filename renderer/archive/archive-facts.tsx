import { Button, CopyButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { Facts } from '../ui/facts.tsx';
import { countText, fileSizeText } from '../ui/figures.ts';
import { BinIcon } from '../ui/icons.tsx';
import { dayAndTimeText, momentText } from '../ui/moments.ts';
import { Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';
import { noticeText } from './notice-text.ts';
import { useCloseArchive, useRemoveSample } from './use-open-archive.ts';

/** What an archive is, in one line next to its name. */
export function ArchiveInShort({ archive }: { archive: ArchiveStatus }) {
  const { t, language } = useWords();
  const days = useDays();
  const { isLocked, sizeBytes, customers, lastOrderDay } = archive;
  const parts = [
    t(isLocked ? 'archive.isLocked' : 'archive.isNotLocked'),
    fileSizeText(sizeBytes, language),
    t('page.customerCount', { count: customers }),
    ...(lastOrderDay === null ? [] : [t('archive.ordersKnownTo', { day: days.text(lastOrderDay) })]),
  ];
  return <span className="public">{parts.join(' · ')}</span>;
}

/** What is to be known of it or of its place before anything else. */
export function ArchiveNotices({ archive }: { archive: ArchiveStatus }) {
  const words = useWords();
  return archive.notices.map((notice) => (
    <Notice key={`${notice.code} ${JSON.stringify(notice.values)}`} tone="soon">
      <span className={notice.code === 'BIN_PURGED' ? 'personal' : undefined}>{noticeText(notice, words)}</span>
    </Notice>
  ));
}

/** What is in an archive and since when, on the screen as on paper. */
export function useArchiveFacts(archive: ArchiveStatus): ReadonlyArray<readonly [string, string | null]> {
  const { t, language } = useWords();
  const days = useDays();
  const { data: holds } = useQuery(operations.archive.orderCounts.queryOptions());
  const { firstOrderDay, lastOrderDay, homeCurrency, createdAt, lastSavedAt } = archive;
  const count = (number: number) => countText(number, language);
  return [
    [
      t('archive.orders'),
      holds === undefined
        ? null
        : t('archive.ordersAndLines', { orders: count(holds.orders), lines: count(holds.lines) }),
    ],
    [
      t('archive.ordersFromTo'),
      firstOrderDay === null || lastOrderDay === null ? null : days.period(firstOrderDay, lastOrderDay),
    ],
    [t('archive.homeCurrency'), homeCurrency],
    [t('archive.createdAt'), dayAndTimeText(createdAt, language)],
    [t('archive.lastSavedAt'), lastSavedAt === null ? t('page.nothingSaved') : momentText(lastSavedAt, language)],
  ];
}

/** Where the archive is and what is in it. */
export function ArchiveFacts({ archive }: { archive: ArchiveStatus }) {
  const { t } = useWords();
  const facts = useArchiveFacts(archive);
  const show = useMutation(operations.archive.showInFolder.mutationOptions());
  const close = useCloseArchive();
  const removeSample = useRemoveSample();
  return (
    <section className={classes.facts} aria-label={t('archive.thisOne')}>
      {show.data?.shown === false && <Notice tone="soon">{t('archive.noFileManager')}</Notice>}
      <Facts
        facts={[
          [
            t('archive.where'),
            <span key="where" className={classes.path}>
              <code>{archive.path}</code>
              <Button variant="subtle" size="compact-xs" onClick={() => show.mutate(undefined)}>
                {t('archive.showInFolder')}
              </Button>
              <CopyButton value={archive.path}>
                {({ copied, copy }) => (
                  <Button variant="subtle" size="compact-xs" onClick={copy}>
                    {copied ? t('page.copied') : t('archive.copyPath')}
                  </Button>
                )}
              </CopyButton>
              <span className={classes.copyHint}>{t('archive.copyHint')}</span>
            </span>,
          ],
          ...facts,
        ]}
      />
      <div className={classes.factButtons}>
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate({})}>
          {t('archive.close')}
        </Button>
        {archive.isSample && (
          <Button
            variant="default"
            leftSection={<BinIcon size={16} />}
            loading={removeSample.isPending}
            onClick={() => removeSample.mutate({})}
          >
            {t('archive.removeSample')}
          </Button>
        )}
      </div>
    </section>
  );
}
