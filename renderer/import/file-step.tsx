import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { fileSizeText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';
import { StepSection } from './step-section.tsx';

/** Choose a file or drop one; afterwards a line that says which it is. */
export function FileStep() {
  const { t, language } = useWords();
  const { draft, tell, putAway } = useImportDraft();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const [isOver, setIsOver] = useState(false);
  const take = useMutation({
    mutationFn: (from: () => Promise<ChosenFile | null>) => from(),
    onSuccess: (file) => {
      if (file !== null) tell({ type: 'fileChosen', file });
    },
    meta: { isErrorShownInPlace: true },
  });
  const choose = (): void => take.mutate(() => host.chooseFile('import'));
  const isBusy = draft.step.at === 'planning' || draft.step.at === 'running';
  const drops = {
    'data-over': isOver,
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      const dropped = event.dataTransfer.files[0];
      if (dropped !== undefined && !isBusy) take.mutate(() => host.takeFile(dropped));
    },
  };
  if (draft.file === null && draft.step.at !== 'file') return null;

  return (
    <StepSection step="file">
      {draft.file === null ? (
        <div className={classes.drop} {...drops}>
          <Button loading={take.isPending} onClick={choose}>
            {t('importPage.chooseFile')}
          </Button>
          <span>{t('importPage.orDrop')}</span>
          <span className="quiet">
            {t('importPage.kindsOfFile')}
            <br />
            {t('importPage.kindsOfAddressBook')}
          </span>
          {archive?.customers === 0 && (
            <Link to="/customers" search={{ customer: 'new' }}>
              {t('customers.addByHand')}
            </Link>
          )}
        </div>
      ) : (
        <div className={classes.file} {...drops}>
          <bdi className={classes.fileName}>{draft.file.name}</bdi>
          <span className="quiet figure">{fileSizeText(draft.file.sizeBytes, language)}</span>
          {!isBusy && (
            <>
              <Button variant="subtle" size="compact-xs" loading={take.isPending} onClick={choose}>
                {t('importPage.otherFile')}
              </Button>
              <Button variant="subtle" size="compact-xs" onClick={putAway}>
                {t('importPage.startOver')}
              </Button>
            </>
          )}
        </div>
      )}
      {take.error !== null && <FailureNotice error={take.error} />}
    </StepSection>
  );
}
