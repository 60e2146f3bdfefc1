import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { BalanceUnit } from '../../shared/balances/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useEditedEntry } from '../drafts/use-edited-entry.ts';
import staffClasses from '../staff/staff-section.module.css';
import { Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './balances.module.css';

const mostDecimals = 3;

/** What the shop counts for its customers: each with its name and its decimals. */
export function BalanceUnitsSetting() {
  const { t } = useWords();
  const { data } = useQuery(operations.balances.units.queryOptions());
  const [edited, setEdited] = useEditedEntry({ form: 'balanceUnit.', customerId: null });
  const units = data?.units ?? [];
  const close = (): void => setEdited(null);
  return (
    <>
      <p className="quiet">{t('balances.settings.how')}</p>
      {data !== undefined && units.length === 0 && <p className="quiet">{t('balances.settings.none')}</p>}
      {units.length > 0 && (
        <ul className={staffClasses.list} aria-label={t('balances.settings.title')}>
          {units.map((unit) => (
            <li key={unit.id} className={staffClasses.row}>
              {edited === unit.id ? (
                <UnitForm unit={unit} canBeRemoved={unit.entries === 0} onClose={close} />
              ) : (
                <>
                  <span className={staffClasses.name}>{unit.name}</span>
                  <span className={`${staffClasses.about} quiet`}>
                    {t('page.nameAndValue', { name: t('balances.settings.decimals'), value: String(unit.decimals) })} ·{' '}
                    {t('balances.settings.entries', { count: unit.entries })}
                  </span>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={t('page.nameAndValue', { name: t('balances.settings.change'), value: unit.name })}
                    onClick={() => setEdited(unit.id)}
                  >
                    {t('balances.settings.change')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited === 'new' ? (
        <UnitForm unit={null} canBeRemoved={false} onClose={close} />
      ) : (
        <div className="only-on-screen">
          <Button variant="default" onClick={() => setEdited('new')}>
            {t('balances.settings.add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface UnitFormProps {
  /** Null for a new one. */
  unit: BalanceUnit | null;
  canBeRemoved: boolean;
  onClose(): void;
}

function UnitForm({ unit, canBeRemoved, onClose }: UnitFormProps) {
  const { t } = useWords();
  const draft = useDraft(
    { form: unit === null ? 'balanceUnit.new' : `balanceUnit.${unit.id}`, customerId: null },
    { name: unit?.name ?? '', decimals: unit?.decimals ?? 0 },
  );
  const { fields, set } = draft;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.balances.addUnit.mutationOptions(done(t('balances.settings.added'))));
  const edit = useMutation(operations.balances.editUnit.mutationOptions(done(t('balances.settings.saved'))));
  const remove = useMutation(operations.balances.removeUnit.mutationOptions(done(t('balances.settings.removed'))));
  const error = add.error ?? edit.error ?? remove.error;
  return (
    <Form
      label={unit === null ? t('balances.settings.add') : t('balances.settings.change')}
      draft={draft}
      onSubmit={() => (unit === null ? add.mutate(fields) : edit.mutate({ id: unit.id, change: fields }))}
      buttons={
        <>
          <SaveOrCancel
            isSaving={add.isPending || edit.isPending}
            isDisabled={fields.name.trim() === ''}
            onCancel={giveUp}
          />
          {unit !== null && canBeRemoved && (
            <Button variant="subtle" onClick={() => remove.mutate({ id: unit.id })}>
              {t('balances.settings.remove')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.rowForm}>
        <TextInput
          label={t('balances.settings.name')}
          placeholder={t('balances.unitHint')}
          w={240}
          autoFocus
          maxLength={longest.ownFieldName}
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NumberInput
          label={t('balances.settings.decimals')}
          w={96}
          min={0}
          max={mostDecimals}
          allowDecimal={false}
          value={fields.decimals}
          onChange={(decimals) => set({ decimals: Math.min(mostDecimals, Math.max(0, Number(decimals) || 0)) })}
        />
      </div>
      {error !== null && <FailureNotice error={error} />}
    </Form>
  );
}
