import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportResult } from '../../shared/import/contract.ts';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { ExportIcon } from '../ui/icons.tsx';
import classes from './import-page.module.css';
import { isOfCards } from './is-of-cards.ts';

const mostShown = 50;

/** The rows that cannot be taken, why, and all of them as a workbook to mend and bring again. */
export function RejectedRows({ result, jobId }: { result: ImportResult; jobId: string }) {
  const { t, find } = useWords();
  const title = result.isDryRun ? 'rejectedTitle' : 'leftOutTitle';
  return (
    <div className={classes.section}>
      <h3 id="import-rejected">
        {t(isOfCards(result) ? `vcard.${title}` : `importPage.${title}`, { count: result.rejected })}
      </h3>
      <section
        className={`${classes.scroll} ${classes.rows} ${classes.rejected}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
        tabIndex={0}
        aria-labelledby="import-rejected"
      >
        <table>
          <thead>
            <tr>
              <th scope="col" data-align="end">
                {t(isOfCards(result) ? 'vcard.card' : 'importPage.row')}
              </th>
              <th scope="col">{t('importPage.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {result.rejections.slice(0, mostShown).map((rejection) => {
              const field = find(`import.fields.${rejection.field}`) ?? rejection.field;
              return (
                <tr key={rejection.rowNumber}>
                  <td data-align="end" className="public">
                    {rejection.rowNumber}
                  </td>
                  <td className="personal">
                    {find(`import.rejections.${rejection.reason}`, { field, value: rejection.value }) ??
                      rejection.reason}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div>
        <SaveRejectedRows
          source={result.importId === null ? { jobId } : { importId: result.importId }}
          areCards={isOfCards(result)}
        />
      </div>
    </div>
  );
}

interface SaveRejectedRowsProps {
  source: { jobId: string } | { importId: number };
  /** Where the rows themselves are not shown. */
  count?: number;
  areCards?: boolean;
}

export function SaveRejectedRows({ source, count, areCards = false }: SaveRejectedRowsProps) {
  const { t, language } = useWords();
  const save = useMutation({
    mutationFn: async () => {
      const file = await engine.import.rejectedRows({ ...source, language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<ExportIcon size={16} />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {count === undefined
        ? t(areCards ? 'vcard.saveRejected' : 'importPage.saveRejected')
        : t('importPage.saveRejectedCount', { count })}
    </Button>
  );
}
