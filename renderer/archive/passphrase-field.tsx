import { PasswordInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useWords } from '../app/words.ts';

interface PassphraseFieldProps {
  label: string;
  description?: ReactNode;
  error?: string | null;
  value: string;
  isShown: boolean;
  onShow(isShown: boolean): void;
  onChange(text: string): void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A passphrase as dots, or as it is for somebody who is alone with the screen. */
export function PassphraseField({
  label,
  description,
  error = null,
  value,
  isShown,
  onShow,
  onChange,
  autoFocus = false,
  inputRef,
}: PassphraseFieldProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      label={label}
      description={description}
      error={error}
      value={value}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck={false}
      visible={isShown}
      onVisibilityChange={onShow}
      visibilityToggleButtonProps={{
        tabIndex: 0,
        'aria-hidden': false,
        'aria-label': t(isShown ? 'archive.hidePassphrase' : 'archive.showPassphrase'),
        title: t(isShown ? 'archive.hidePassphrase' : 'archive.showPassphrase'),
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
