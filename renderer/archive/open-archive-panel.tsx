import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { isFailure } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { PassphraseOnce } from './passphrase-once.ts';
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
  const [isShown, setIsShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asksPassphrase =
    chosen !== null &&
    ((chosen === locked && (open.isIdle || open.isPending)) ||
      isFailure(open.error, 'ARCHIVE_LOCKED_OR_FOREIGN') ||
      isFailure(open.error, 'ARCHIVE_WRONG_PASSPHRASE'));

  const unlock = (token: string): void => {
    // Typed again for each try: it stays nowhere in the page.
    setPassphrase('');
    open.mutate({ token, passphrase: new PassphraseOnce(passphrase) }, { onError: () => field.current?.focus() });
  };

  return (
    <SidePanel title={t('archive.open')} onClose={onClose}>
      {open.error !== null && <FailureNotice error={open.error} />}
      {open.isPending && <LoadingState />}
      {asksPassphrase && (
        <Form
          label={t('archive.passphrase')}
          draft="secret"
          onSubmit={() => {
            if (passphrase !== '' && !open.isPending) unlock(chosen.token);
          }}
          buttons={
            <Button type="submit" loading={open.isPending} disabled={passphrase === ''}>
              {t('archive.unlock')}
            </Button>
          }
        >
          <PassphraseField
            inputRef={field}
            label={t('archive.passphraseOf', { name: chosen.name })}
            value={passphrase}
            isShown={isShown}
            onShow={setIsShown}
            autoFocus
            onChange={setPassphrase}
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
