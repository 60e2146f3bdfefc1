import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { PlaceBrowser } from './place-browser.tsx';
import { useOpenArchive } from './use-open-archive.ts';

interface OpenArchivePanelProps {
  /** Chosen already, among the recent ones or in the system's dialog, and found to be locked. */
  locked: { token: string; name: string } | null;
  onClose(): void;
}

export function OpenArchivePanel({ locked, onClose }: OpenArchivePanelProps) {
  const { t } = useWords();
  const open = useOpenArchive();
  const [chosen, setChosen] = useState(locked);
  const [passphrase, setPassphrase] = useState('');
  const asksPassphrase =
    chosen !== null &&
    ((chosen === locked && open.isIdle) ||
      isFailure(open.error, 'ARCHIVE_LOCKED_OR_FOREIGN') ||
      isFailure(open.error, 'ARCHIVE_WRONG_PASSPHRASE'));

  return (
    <SidePanel title={t('archive.open')} onClose={onClose}>
      {open.error !== null && <FailureNotice error={open.error} />}
      {open.isPending && <LoadingState />}
      {asksPassphrase && (
        <Form
          label={t('archive.passphrase')}
          onSubmit={() => open.mutate({ token: chosen.token, passphrase })}
          buttons={
            <Button type="submit" loading={open.isPending} disabled={passphrase === ''}>
              {t('archive.unlock')}
            </Button>
          }
        >
          <PasswordInput
            mt="sm"
            label={t('archive.passphraseOf', { name: chosen.name })}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </Form>
      )}
      <PlaceBrowser
        onArchive={(archive) => {
          setChosen(archive);
          setPassphrase('');
          open.mutate({ token: archive.token });
        }}
      />
    </SidePanel>
  );
}
