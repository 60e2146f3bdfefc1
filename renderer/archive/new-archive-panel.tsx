import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { currencyChoices, likelyCurrency } from './currency-choices.ts';
import { FolderField } from './folder-field.tsx';
import { faultOf, noPassphrase } from './new-passphrase.ts';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { PassphraseOnce } from './passphrase-once.ts';
import type { Place } from './place-browser.tsx';
import { useCreateArchive } from './use-open-archive.ts';

export function NewArchivePanel({ onClose }: { onClose(): void }) {
  const { t, language } = useWords();
  const create = useCreateArchive();
  const [name, setName] = useState('');
  const [homeCurrency, setHomeCurrency] = useState(() => likelyCurrency(language, navigator.language));
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [hasAsked, setHasAsked] = useState(false);
  const fault = faultOf(passphrase);
  const [place, setPlace] = useState<Place | null>(null);

  return (
    <SidePanel title={t('archive.new')} onClose={onClose}>
      <Form
        label={t('archive.new')}
        draft="otherArchive"
        onSubmit={() => {
          setHasAsked(true);
          if (name.trim() === '' || fault !== null) return;
          create.mutate(
            {
              folder: place?.token ?? null,
              name: name.trim(),
              homeCurrency,
              passphrase: passphrase.isWanted ? new PassphraseOnce(passphrase.first) : null,
            },
            { onSuccess: () => setPassphrase(noPassphrase) },
          );
        }}
        buttons={
          <>
            <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
              {t('archive.create')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        <TextInput
          label={t('archive.name')}
          description={t('archive.nameHint')}
          value={name}
          maxLength={120}
          required
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('archive.homeCurrency')}
          description={t('archive.homeCurrencyHint')}
          data={currencyChoices(language)}
          value={homeCurrency}
          searchable
          onFocus={(event) => event.currentTarget.select()}
          onChange={(value) => {
            if (value !== null) setHomeCurrency(value);
          }}
        />
        <FolderField place={place} onPlace={setPlace} />
        <NewPassphraseFields passphrase={passphrase} fault={hasAsked ? fault : null} onChange={setPassphrase} />
        {create.error !== null && <FailureNotice error={create.error} />}
      </Form>
    </SidePanel>
  );
}
