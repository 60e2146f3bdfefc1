import { Menu } from '@mantine/core';
import type { ListedTableQuestion } from '../../shared/tables/contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';
import { MenuGroup } from '../ui/menu-group.tsx';

/** The list as it is narrowed, or the workbook with improvements, playbooks and method. */
export function SaveToContact({ question }: { question: ListedTableQuestion }) {
  const { t, language } = useWords();
  const job = useFileJob();
  const saveWorkbook = (): void =>
    job.run({
      start: () => engine.sleep.saveWorkbook({ language }),
      collect: (jobId) => engine.tables.saved({ jobId }),
    });
  return (
    <SaveMenu label={t('tables.save')} job={job} answersKey>
      <Menu.Item onClick={saveWorkbook}>{t('sleepers.workbook')}</Menu.Item>
      <MenuGroup heading={t('tables.names.toContact')}>
        <TableSaveItems table={{ question }} job={job} />
      </MenuGroup>
    </SaveMenu>
  );
}
