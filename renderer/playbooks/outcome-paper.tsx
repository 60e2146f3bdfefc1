import type { PlaybookOutcome } from '../../shared/playbooks/contract.ts';
import type { OutcomeRow } from '../../shared/playbooks/outcome-rows.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { groupsOfOutcome, useOutcomeNotes, useShareText, useUpliftText } from './playbook-outcome.tsx';
import { useCostText } from './use-cost-text.ts';
import { useOutcomeText } from './use-outcome-text.ts';

interface OutcomePaperProps {
  name: string;
  outcome: PlaybookOutcome;
  rows: readonly OutcomeRow[];
  total: number;
}

/** What came of a playbook, with everybody who was in it. */
export function OutcomePaper({ name, outcome, rows, total }: OutcomePaperProps) {
  const { t, language } = useWords();
  const days = useDays();
  const { result, source } = useOutcomeText();
  const notesOf = useOutcomeNotes();
  const costText = useCostText();
  const uplift = useUpliftText()(outcome);
  const shareText = useShareText();
  const count = (number: number) => countText(number, language);
  const columns: DataColumn<OutcomeRow>[] = [
    {
      key: 'group',
      heading: t('playbookOutcome.group'),
      width: 100,
      cell: ({ group }) => t(`playbookOutcome.groups.${group}`),
    },
    {
      key: 'person',
      heading: t('playbookOutcome.person'),
      width: 150,
      cell: (row) => <bdi>{row.name || row.number}</bdi>,
    },
    { key: 'day', heading: t('playbookOutcome.day'), width: 90, cell: ({ eventDay }) => days.inColumn(eventDay) },
    { key: 'result', heading: t('playbookOutcome.result'), width: 150, cell: result },
    { key: 'source', heading: t('playbookOutcome.source'), width: 180, cell: source },
  ];
  const groups = groupsOfOutcome(outcome).map(({ group, counts }) =>
    t('playbookOutcome.groupLine', {
      count: counts.people,
      group: t(`playbookOutcome.groups.${group}`),
      people: count(counts.people),
      succeeded: count(counts.succeeded),
      share: shareText(counts.judged),
      open: count(counts.open),
    }),
  );
  const { done, skipped, missed } = outcome.steps;
  const { cost } = outcome;
  return (
    <TablePaper
      title={`${name} · ${t('playbookOutcome.title')}`}
      about={[
        ...groups,
        t('playbookOutcome.stepsLine', { done: count(done), skipped: count(skipped), missed: count(missed) }),
        ...(cost === null
          ? []
          : [
              [
                t('playbookOutcome.costLine', { cost: costText(cost) }),
                ...(cost.unsaid === 0 ? [] : [t('playbookOutcome.costUnsaid', { count: cost.unsaid })]),
              ].join(' · '),
            ]),
        ...(uplift === null ? [] : [uplift]),
        ...notesOf(outcome),
        t('playbooks.asOf', { day: days.text(days.today) }),
      ]}
      columns={columns}
      rows={rows}
      rowKey={(row) => rows.indexOf(row)}
      total={total}
    />
  );
}
