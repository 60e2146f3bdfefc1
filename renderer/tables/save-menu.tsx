import { ActionIcon, Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { usePageKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { ExportIcon } from '../ui/icons.tsx';
import classes from './save-menu.module.css';
import type { useFileJob } from './use-file-job.ts';

interface SaveMenuProps {
  /** Says what is saved where there is room only for a sign. */
  label: string;
  isCompact?: boolean;
  job: ReturnType<typeof useFileJob>;
  /** Opens by the key that saves the table of a page. */
  answersKey?: boolean;
  children: ReactNode;
}

/** The one button behind which everything leaves; while a file is made it says how far it is and can be stopped. */
export function SaveMenu({ label, isCompact = false, job, answersKey = false, children }: SaveMenuProps) {
  const { t, language } = useWords();
  const { progress, cancel, isBusy } = job;
  const [isOpen, setIsOpen] = useState(false);
  usePageKeys({ exportTable: answersKey && !isBusy ? () => setIsOpen(true) : undefined });
  const done =
    progress === null || progress.of === null || progress.of === 0
      ? ''
      : t('tables.rowsWritten', { done: countText(progress.done, language), of: countText(progress.of, language) });
  return (
    <>
      {cancel !== null && (
        <>
          <span role="status" className={`figure quiet ${classes.progress}`}>
            {done}
          </span>
          <Button variant="subtle" onClick={cancel}>
            {t('page.cancel')}
          </Button>
        </>
      )}
      <Menu position="bottom-end" opened={isOpen} onChange={setIsOpen}>
        <Menu.Target>
          {isCompact ? (
            <ActionIcon aria-label={label} title={label} loading={isBusy}>
              <ExportIcon size={16} />
            </ActionIcon>
          ) : (
            <Button
              className={classes.button}
              variant="default"
              title={label}
              leftSection={<ExportIcon size={16} />}
              loading={isBusy}
            >
              <span className={classes.label}>{label}</span>
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
    </>
  );
}
