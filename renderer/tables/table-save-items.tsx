import { Menu } from '@mantine/core';
import type { ListedTableQuestion } from '../../shared/tables/contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { MenuGroup } from '../ui/menu-group.tsx';
import type { useFileJob } from './use-file-job.ts';

export interface TableToSave {
  question: ListedTableQuestion;
  /** The columns on the screen, in order; absent where the screen shows no columns of its own. */
  columns?: readonly string[];
}

const formats = ['xlsx', 'csv'] as const;
type Format = (typeof formats)[number];

/** A table as a workbook or as plain text, as it is shown or with every column. */
export function TableSaveItems({ table, job }: { table: TableToSave; job: ReturnType<typeof useFileJob> }) {
  const { t, language } = useWords();
  const { question, columns } = table;
  const save = (format: Format, chosen: readonly string[] | undefined) => () =>
    job.run({
      start: () =>
        engine.tables.save({ question, format, language, ...(chosen === undefined ? {} : { columns: [...chosen] }) }),
      collect: (jobId) => engine.tables.saved({ jobId }),
    });
  if (columns === undefined) {
    return formats.map((format) => (
      <Menu.Item key={format} onClick={save(format, undefined)}>
        {t(`tables.formats.${format}`)}
      </Menu.Item>
    ));
  }
  return (
    <>
      <MenuGroup heading={t('tables.asShown')}>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={save(format, columns)} aria-label={t(`tables.asShownIn.${format}`)}>
            {t(`tables.formats.${format}`)}
          </Menu.Item>
        ))}
      </MenuGroup>
      <MenuGroup heading={t('tables.inFull')}>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={save(format, undefined)} aria-label={t(`tables.inFullIn.${format}`)}>
            {t(`tables.formats.${format}`)}
          </Menu.Item>
        ))}
      </MenuGroup>
    </>
  );
}
