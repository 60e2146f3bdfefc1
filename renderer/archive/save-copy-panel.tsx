import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { operations } from '../app/engine.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { FolderField } from './folder-field.tsx';
import type { Place } from './place-browser.tsx';

interface SaveCopyPanelProps {
  archiveName: string;
  /** The copy is under way. */
  onStarted(jobId: string): void;
  onClose(): void;
}

/** Asks where a copy of the archive is to go, and what it is to be called. */
export function SaveCopyPanel({ archiveName, onStarted, onClose }: SaveCopyPanelProps) {
  const { t } = useWords();
  const today = useToday();
  const draft = useDraft({ form: 'archive.copy', customerId: null }, { name: `${archiveName} ${today}` });
  const { name } = draft.fields;
  const [place, setPlace] = useState<Place | null>(null);
  const start = useMutation(
    operations.archive.saveCopy.mutationOptions({
      onSuccess: ({ jobId }) => {
        draft.end();
        onStarted(jobId);
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  return (
    <SidePanel title={t('archive.saveCopyTitle')} onClose={onClose}>
      <Form
        label={t('archive.saveCopyTitle')}
        draft={draft}
        onSubmit={() => {
          if (name.trim() !== '') start.mutate({ folder: place?.token ?? null, name: name.trim() });
        }}
        buttons={
          <>
            <Button type="submit" loading={start.isPending} disabled={name.trim() === ''}>
              {t('archive.saveCopyNow')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                draft.end();
                onClose();
              }}
            >
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        <TextInput
          label={t('archive.copyName')}
          value={name}
          maxLength={120}
          required
          autoFocus
          onChange={(event) => draft.set({ name: event.currentTarget.value })}
        />
        <FolderField place={place} onPlace={setPlace} isForCopies />
        {start.error !== null && <FailureNotice error={start.error} />}
      </Form>
    </SidePanel>
  );
}
