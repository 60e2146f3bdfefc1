import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type OwnFieldKind, ownFieldKinds } from '../../shared/own-fields/own-field.ts';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useOwnFieldActs } from './use-own-field-acts.ts';

/** Makes a field: its name and what it holds; the second cannot be changed later. */
export function NewOwnField({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const { define } = useOwnFieldActs();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OwnFieldKind>('text');
  const [choices, setChoices] = useState('');
  return (
    <Form
      label={t('ownFields.add')}
      onSubmit={() => {
        if (name.trim() !== '') define.mutate({ name, kind, choices: choices.split('\n') }, { onSuccess: onDone });
      }}
      buttons={
        <>
          <Button type="submit" disabled={name.trim() === ''} loading={define.isPending}>
            {t('page.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('page.cancel')}
          </Button>
        </>
      }
    >
      <TextInput
        label={t('ownFields.name')}
        value={name}
        maxLength={100}
        required
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('ownFields.kind')}
        data={ownFieldKinds.map((each) => ({ value: each, label: t(`ownFields.kinds.${each}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => {
          const found = ownFieldKinds.find((each) => each === chosen);
          if (found !== undefined) setKind(found);
        }}
      />
      {kind === 'choice' && (
        <Textarea
          label={t('ownFields.choices')}
          description={t('ownFields.choicesHint')}
          autosize
          minRows={3}
          maxRows={12}
          value={choices}
          onChange={(event) => setChoices(event.currentTarget.value)}
        />
      )}
      {define.error !== null && <FailureNotice error={define.error} />}
    </Form>
  );
}
