import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlaybookSummary } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { DataTable } from '../ui/data-table.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { BalanceMarks, balanceOf } from './balance-marks.tsx';
import { newDefinition } from './new-parts.ts';
import { PlaybookPanel } from './playbook-panel.tsx';
import { usePlaybookWords } from './use-playbook-words.ts';

/** The playbooks of the library and the shop's own: whom each is for, who is in it, and what came of it. */
export function PlaybooksPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const found = useQuery(operations.playbooks.list.queryOptions());
  const [opened, setOpened] = useState<string | null>(null);
  const openPage = (slug: string): void => void navigate({ to: '/playbooks/$slug', params: { slug } });
  const add = useMutation(
    operations.playbooks.add.mutationOptions({
      onSuccess: ({ actId, slug }, { name }) => {
        if (actId !== null) showActDone(t('playbooks.added', { playbook: name }), actId);
        openPage(slug);
      },
    }),
  );
  const columns = usePlaybookColumns();
  const playbooks = found.data?.playbooks ?? [];
  const shown = playbooks.find(({ slug }) => slug === opened);
  const on = playbooks.filter(({ state }) => state === 'on').length;
  usePrintedPage(async () => (
    <TablePaper
      title={t('playbooks.title')}
      about={[]}
      columns={columns}
      rows={playbooks}
      rowKey={(playbook) => playbooks.indexOf(playbook)}
      total={playbooks.length}
    />
  ));
  return (
    <PageLayout
      title={t('playbooks.title')}
      actions={
        <Button
          variant="default"
          loading={add.isPending}
          onClick={() => add.mutate({ name: t('playbooks.newName'), definition: newDefinition() })}
        >
          {t('playbooks.add')}
        </Button>
      }
      tools={
        found.data === undefined ? undefined : <ToolRow total={<strong>{t('playbooks.on', { count: on })}</strong>} />
      }
      panel={shown !== undefined && <PlaybookPanel key={shown.slug} playbook={shown} onClose={() => setOpened(null)} />}
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {found.data !== undefined && (
        <DataTable
          label={t('playbooks.title')}
          question="all"
          columns={columns}
          total={playbooks.length}
          rowAt={(index) => playbooks[index]}
          rowKey={(playbook) => playbooks.indexOf(playbook)}
          show={() => {}}
          memory="playbooks"
          isSettled
          openKey={opened === null ? null : playbooks.findIndex(({ slug }) => slug === opened)}
          onOpen={({ slug }) => setOpened(slug)}
          onOpenPage={({ slug }) => openPage(slug)}
          onMove={({ slug }) => {
            if (opened !== null) setOpened(slug);
          }}
        />
      )}
    </PageLayout>
  );
}

function usePlaybookColumns(): ReadonlyArray<DataColumn<PlaybookSummary>> {
  const { t, language } = useWords();
  const words = usePlaybookWords();
  return [
    {
      key: 'name',
      heading: t('playbooks.name'),
      isPinned: true,
      width: 176,
      cell: ({ slug, name }) => <bdi>{name || words[slug]?.name || slug}</bdi>,
    },
    {
      key: 'for',
      heading: t('playbooks.for'),
      cell: ({ slug }) => (
        <span className="quiet" title={words[slug]?.for}>
          {words[slug]?.for ?? ''}
        </span>
      ),
    },
    {
      key: 'people',
      heading: t('playbooks.people'),
      align: 'end',
      width: 72,
      cell: ({ people }) => countText(people, language),
    },
    {
      key: 'dueThisWeek',
      heading: t('playbooks.dueThisWeek'),
      align: 'end',
      width: 84,
      cell: ({ dueThisWeek }) => countText(dueThisWeek, language),
    },
    {
      key: 'success',
      heading: t('playbooks.success'),
      align: 'end',
      width: 76,
      cell: ({ succeeded, enrolled }) => (enrolled === 0 ? '' : `${succeeded} / ${enrolled}`),
    },
    {
      key: 'balance',
      heading: t('playbooks.balance'),
      width: 76,
      cell: ({ definition }) => <BalanceMarks of={balanceOf(definition)} />,
    },
    { key: 'state', heading: t('playbooks.state'), width: 132, cell: ({ state }) => t(`playbooks.states.${state}`) },
  ];
}
