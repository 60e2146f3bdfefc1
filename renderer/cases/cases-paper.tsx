import { isCaseAnswered } from '../../shared/cases/case-clock.ts';
import type { OpenCase } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { useDays } from '../ui/days.tsx';
import { dayAndTimeText } from '../ui/moments.ts';
import { caseStateText } from './case-state-text.ts';
import { factorText } from './case-words.ts';

interface CasesPaperProps {
  cases: readonly OpenCase[];
  total: number;
  /** What narrows the list. */
  about: readonly string[];
}

/** Open cases for the wall behind the counter: until when, of whom, what, and who answers. What is left of the time would not stay true. */
export function CasesPaper({ cases, total, about }: CasesPaperProps) {
  const words = useWords();
  const { t, language } = words;
  const days = useDays();
  const due = (heard: OpenCase): string => {
    const { kind, promisedDay, cameInAt, answerDue, urgency } = heard;
    if (isCaseAnswered(heard)) return caseStateText(heard, 0, words, days.text);
    const until =
      kind === 'promise' && promisedDay !== null
        ? days.text(promisedDay)
        : answerDue === null
          ? t(cameInAt === null ? 'cases.notAnswered' : 'cases.cameIn')
          : dayAndTimeText(answerDue, language);
    return urgency === 'overdue' ? `${until} · ${t('cases.urgencies.overdue')}` : until;
  };
  const columns: DataColumn<OpenCase>[] = [
    { key: 'due', heading: t('cases.due'), width: 116, cell: due },
    { key: 'kind', heading: t('cases.kind'), width: 76, cell: ({ kind }) => t(`cases.kinds.${kind}`) },
    {
      key: 'customer',
      heading: t('cases.customer'),
      width: 116,
      cell: ({ customerName, customerNumber }) =>
        customerName === '' && customerNumber === '' ? (
          t('cases.guest')
        ) : (
          <>
            <bdi>{customerName}</bdi> <bdi>{customerNumber}</bdi>
          </>
        ),
    },
    {
      key: 'what',
      heading: t('cases.what'),
      width: 196,
      cell: ({ thing, factor, text }) =>
        [thing, factor === '' ? '' : factorText(factor, words), text].filter((part) => part !== '').join(' · '),
    },
    { key: 'keeper', heading: t('cases.keeper'), width: 72, cell: ({ inCharge }) => inCharge },
    { key: 'heard', heading: t('cases.heardAt'), width: 104, cell: ({ heardAt }) => dayAndTimeText(heardAt, language) },
  ];
  return (
    <TablePaper
      title={t('cases.title')}
      about={about}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
      total={total}
    />
  );
}
