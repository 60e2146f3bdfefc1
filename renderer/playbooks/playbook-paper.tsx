import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { stepDays } from './step-days.ts';
import { useStepTexts } from './use-step-texts.ts';
import { WordingText } from './wording-text.tsx';

interface PlaybookPaperProps {
  name: string;
  definition: PlaybookDefinition;
  words: PlaybookWords | undefined;
}

/** The steps of a playbook with their words, for the wall behind the counter. */
export function PlaybookPaper({ name, definition: { steps, success }, words }: PlaybookPaperProps) {
  const { t } = useWords();
  const texts = useStepTexts(words);
  const days = stepDays(steps);
  const columns: DataColumn<PlaybookStep>[] = [
    {
      key: 'day',
      heading: t('playbookPage.day'),
      width: 80,
      cell: (step) => {
        const day = days[steps.indexOf(step)];
        return day === undefined ? '' : texts.dayOf(day);
      },
    },
    {
      key: 'how',
      heading: t('playbookPage.how'),
      width: 90,
      cell: (step) => [texts.wayOf(step), texts.otherWaysOf(step)].filter(Boolean).join(t('playbookPage.and')),
    },
    { key: 'title', heading: t('playbooks.stepTitle'), width: 150, cell: texts.titleOf },
    {
      key: 'wording',
      heading: t('playbooks.stepWording'),
      width: 280,
      cell: (step) => <WordingText wording={texts.wordingOf(step)} />,
    },
    { key: 'mark', heading: t('playbookPage.mark'), width: 50, cell: ({ mark }) => t(`todayTask.marks.${mark}`) },
  ];
  return (
    <TablePaper
      title={name}
      about={[
        ...(words === undefined ? [] : [words.does]),
        t('playbookPage.successIs', {
          days: t('today.days', { count: success.days }),
          what: t(`playbookPage.successWhat.${success.kind}`),
        }),
      ]}
      columns={columns}
      rows={steps}
      rowKey={(step) => steps.indexOf(step)}
      total={steps.length}
    />
  );
}
