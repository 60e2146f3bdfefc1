import { Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import classes from './quick-entry-dialog.module.css';
import { QuickEntryLine } from './quick-entry-line.tsx';

const typingPauseMs = 60;

/** From anywhere: whom it was with, then the one line. */
export function QuickEntryDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const [customer, setCustomer] = useState<{ value: string; label: string } | null>(null);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (customer !== null) line.current?.focus();
  }, [customer]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('timeline.quickEntry')}
      size={640}
      yOffset="10vh"
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.dialog}>
        <CustomerChoice chosen={customer} onChoose={setCustomer} />
        <QuickEntryLine customerId={customer === null ? null : Number(customer.value)} field={line} onSaved={onClose} />
      </div>
    </Modal>
  );
}

interface CustomerChoiceProps {
  chosen: { value: string; label: string } | null;
  onChoose(customer: { value: string; label: string } | null): void;
}

function CustomerChoice({ chosen, onChoose }: CustomerChoiceProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), typingPauseMs);
  const { data } = useQuery(
    operations.customers.list.queryOptions({
      input: { filter: asked === '' ? {} : { text: asked }, sort: 'lastDay', descending: true, limit: 12 },
      placeholderData: keepPreviousData,
    }),
  );
  const found = (data?.rows ?? []).map((row) => ({
    value: String(row.id),
    label: [customerLabel(row), row.name === '' ? null : row.number, row.phone].filter(Boolean).join(' · '),
  }));
  const isListed = chosen === null || found.some(({ value }) => value === chosen.value);
  return (
    <Select
      label={t('timeline.forWhom')}
      placeholder={t('timeline.forWhomHint')}
      data-autofocus
      searchable
      selectFirstOptionOnChange
      // The engine has found them already.
      filter={({ options }) => options}
      nothingFoundMessage={t('timeline.nobodyFound')}
      data={isListed ? found : [chosen, ...found]}
      value={chosen?.value ?? null}
      searchValue={text}
      onSearchChange={setText}
      onChange={(value) => onChoose(found.find((one) => one.value === value) ?? null)}
      classNames={{ option: 'personal' }}
    />
  );
}
