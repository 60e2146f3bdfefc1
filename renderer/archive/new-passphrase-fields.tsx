import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';
import type { NewPassphrase, PassphraseFault } from './new-passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';

interface NewPassphraseFieldsProps {
  passphrase: NewPassphrase;
  /** Said once the person has wanted to go on. */
  fault: PassphraseFault | null;
  onChange(passphrase: NewPassphrase): void;
}

/** Whether a new archive is locked, and with what; the warning stands where the decision is made. */
export function NewPassphraseFields({ passphrase, fault, onChange }: NewPassphraseFieldsProps) {
  const { t } = useWords();
  const [isShown, setIsShown] = useState(false);
  const { isWanted, first, second } = passphrase;
  return (
    <div className={classes.newPassphrase}>
      <Checkbox
        label={t('archive.lockIt')}
        description={t('archive.lockItHint')}
        checked={isWanted}
        onChange={(event) => onChange({ isWanted: event.currentTarget.checked, first: '', second: '' })}
      />
      {isWanted && (
        <>
          <Notice tone="soon">{t('archive.passphraseWarning')}</Notice>
          <PassphraseField
            label={t('archive.passphrase')}
            description={t('archive.passphraseHint')}
            error={fault === 'missing' ? t('archive.passphraseMissing') : null}
            value={first}
            isShown={isShown}
            onShow={setIsShown}
            autoFocus
            onChange={(text) => onChange({ ...passphrase, first: text })}
          />
          <PassphraseField
            label={t('archive.passphraseAgain')}
            error={fault === 'different' ? t('archive.passphraseDifferent') : null}
            value={second}
            isShown={isShown}
            onShow={setIsShown}
            onChange={(text) => onChange({ ...passphrase, second: text })}
          />
        </>
      )}
    </div>
  );
}
