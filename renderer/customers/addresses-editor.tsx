import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { AddressPart } from '../../shared/customers/address.ts';
import { longest } from '../../shared/longest.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { useWords } from '../app/words.ts';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import classes from './addresses-editor.module.css';
import { type AddressFields, noAddress } from './customer-fields.ts';

/** In the order a person of that language says them. */
const partsInOrder: Record<Language, readonly AddressPart[]> = {
  en: ['street', 'city', 'postcode', 'country', 'label'],
  'zh-CN': ['city', 'postcode', 'street', 'country', 'label'],
};

const mostAddresses = 50;

interface AddressesEditorProps {
  addresses: readonly AddressFields[];
  onChange(addresses: readonly AddressFields[]): void;
  /** Opened to be typed in: with an address to fill in where there is none, and the focus in it. */
  beginsInside?: boolean;
}

/** Every address part by part; what is left without a place is no address. */
export function AddressesEditor({ addresses, onChange, beginsInside = false }: AddressesEditorProps) {
  const { t } = useWords();
  const [isOneOffered, setIsOneOffered] = useState(beginsInside);
  const shown = addresses.length === 0 && isOneOffered ? [noAddress] : addresses;
  const [focused, setFocused] = useState(beginsInside ? 0 : null);
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <div className={classes.addresses}>
      {shown.map((address, index) => (
        <AddressEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a new one has no other name, and none changes its place.
          key={index}
          address={address}
          place={index + 1}
          isFocused={focused === index}
          onChange={(changed) => onChange(shown.with(index, changed))}
          onRemove={() => {
            setIsOneOffered(false);
            setFocused(null);
            addButton.current?.focus();
            onChange(shown.toSpliced(index, 1));
          }}
        />
      ))}
      {shown.length < mostAddresses && (
        <Button
          ref={addButton}
          className={classes.add ?? ''}
          variant="subtle"
          size="compact-xs"
          leftSection={<PlusIcon size={12} />}
          onClick={() => {
            setFocused(shown.length);
            onChange([...shown, noAddress]);
          }}
        >
          {t(shown.length === 0 ? 'customers.addresses.add' : 'customers.addresses.addFurther')}
        </Button>
      )}
    </div>
  );
}

interface AddressEditorProps {
  address: AddressFields;
  place: number;
  isFocused: boolean;
  onChange(address: AddressFields): void;
  onRemove(): void;
}

function AddressEditor({ address, place, isFocused, onChange, onRemove }: AddressEditorProps) {
  const { t, language } = useWords();
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isFocused) fields.current?.querySelector('input')?.focus();
  }, [isFocused]);
  return (
    <fieldset ref={fields} className={classes.address}>
      <legend>{t('customers.addresses.nth', { place })}</legend>
      <ActionIcon
        className={classes.remove ?? ''}
        size={22}
        aria-label={t('customers.addresses.remove', { place })}
        title={t('customers.addresses.remove', { place })}
        onClick={onRemove}
      >
        <CloseIcon size={12} />
      </ActionIcon>
      {partsInOrder[language].map((part) => (
        <TextInput
          key={part}
          className={classes[part] ?? ''}
          label={t(`customers.addresses.${part}`)}
          placeholder={part === 'label' ? t('customers.addresses.labelHint') : undefined}
          value={address[part]}
          maxLength={longest[part]}
          onChange={(event) => onChange({ ...address, [part]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
