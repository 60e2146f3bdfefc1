import { Autocomplete, Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type CaseKind, caseFactors, caseKinds } from '../../shared/cases/case-codes.ts';
import type { Case } from '../../shared/cases/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { useDays } from '../ui/days.tsx';
import { Dialog } from '../ui/dialog.tsx';
import entryClasses from '../ui/entry-list.module.css';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { factorText } from './case-words.ts';

interface CaseFormProps {
  /** Null for a new one. */
  heard: Case | null;
  /** Whose a new one is, where it is begun at a customer. */
  customer?: PickedCustomer | null;
  onClose(): void;
}

interface Fields {
  kind: CaseKind;
  customer: PickedCustomer | null;
  text: string;
  thing: string;
  factor: string;
  heardBy: string;
  promised: string;
}

/** A case as it is heard, or as it is put right: whose it is, of what kind, what was said. */
export function CaseForm({ heard, customer = null, onClose }: CaseFormProps) {
  const words = useWords();
  const { t } = words;
  const { today } = useDays();
  const { data: own } = useQuery(operations.cases.words.queryOptions());
  const begun: Fields =
    heard === null
      ? { kind: 'complaint', customer, text: '', thing: '', factor: '', heardBy: '', promised: '' }
      : {
          kind: heard.kind,
          customer: heard.customerId === null ? null : { id: heard.customerId, name: heard.customerName },
          text: heard.text,
          thing: heard.thing,
          factor: factorText(heard.factor, words),
          heardBy: heard.heardBy,
          promised: heard.promisedDay ?? '',
        };
  const draft = useDraft(
    {
      form: heard === null ? 'case.new' : `case.${heard.id}`,
      customerId: heard?.customerId ?? customer?.id ?? null,
    },
    begun,
  );
  const { fields, set } = draft;
  const promisedDay = typedDay(fields.promised, today);
  const isReadable = promisedDay !== undefined && (fields.text.trim() !== '' || fields.thing.trim() !== '');
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      draft.end();
      onClose();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.cases.add.mutationOptions(done(t('cases.added'))));
  const edit = useMutation(operations.cases.edit.mutationOptions(done(t('cases.saved'))));
  const save = (): void => {
    if (!isReadable || promisedDay === undefined) return;
    const { kind, text, thing, heardBy } = fields;
    const factor =
      caseFactors.find((code) => t(`cases.factors.${code}`) === fields.factor.trim()) ?? fields.factor.trim();
    const isPromise = kind === 'promise';
    const change = {
      ...{ kind, text, heardBy, factor, customerId: fields.customer?.id ?? null },
      ...{ thing: kind === 'inVain' ? thing : '', promisedDay: isPromise ? promisedDay : null },
    };
    if (heard === null) add.mutate(change);
    else edit.mutate({ id: heard.id, change });
  };
  const error = add.error ?? edit.error;
  return (
    <Dialog title={t(heard === null ? 'cases.add' : 'cases.edit')} size={520} onClose={onClose}>
      <Form
        label={t(heard === null ? 'cases.add' : 'cases.edit')}
        draft={draft}
        onSubmit={save}
        buttons={
          <>
            <Button type="submit" disabled={!isReadable} loading={add.isPending || edit.isPending}>
              {t('cases.save')}
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
        <div className={entryClasses.pair}>
          <Select
            label={t('cases.kind')}
            data={caseKinds.map((kind) => ({ value: kind, label: t(`cases.kinds.${kind}`) }))}
            allowDeselect={false}
            value={fields.kind}
            onChange={(kind) => set({ kind: caseKinds.find((known) => known === kind) ?? 'complaint' })}
          />
          <CustomerPicker
            label={t('cases.customer')}
            hint={t('cases.customerHint')}
            nobody={t('cases.noCustomer')}
            value={fields.customer}
            onChange={(picked) => set({ customer: picked })}
          />
        </div>
        {fields.kind === 'inVain' && (
          <TextInput
            label={t('cases.thing')}
            maxLength={longest.product}
            value={fields.thing}
            onChange={(event) => set({ thing: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={t('cases.what')}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          maxLength={longest.contactText}
          value={fields.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <div className={entryClasses.pair}>
          <Autocomplete
            label={t('cases.about')}
            data={[...caseFactors.map((code) => t(`cases.factors.${code}`)), ...(own?.factors ?? [])]}
            comboboxProps={clearOfButtons}
            maxLength={longest.contactWord}
            value={fields.factor}
            onChange={(factor) => set({ factor })}
          />
          <StaffNameInput label={t('cases.heardBy')} value={fields.heardBy} onChange={(heardBy) => set({ heardBy })} />
        </div>
        {fields.kind === 'promise' && (
          <DayField label={t('cases.promisedDay')} value={fields.promised} onChange={(promised) => set({ promised })} />
        )}
        {error !== null && <FailureNotice error={error} />}
      </Form>
    </Dialog>
  );
}
