import { SegmentedControl } from '@mantine/core';
import { boughtFor } from '../../shared/sales/bought-for.ts';
import { useWords } from '../app/words.ts';
import { DayField } from '../timeline/day-field.tsx';
import type { SaleDraft } from './sale-draft.ts';
import classes from './sales-dialog.module.css';

interface SaleDayAndPurposeProps {
  fields: SaleDraft;
  onChange(change: Partial<SaleDraft>): void;
}

/** When it was bought, and for whom. */
export function SaleDayAndPurpose({ fields, onChange }: SaleDayAndPurposeProps) {
  const { t } = useWords();
  return (
    <div className={classes.row}>
      <DayField label={t('sales.day')} value={fields.day} onChange={(day) => onChange({ day })} />
      <div>
        <div className={classes.label}>{t('sales.boughtFor')}</div>
        <SegmentedControl
          aria-label={t('sales.boughtFor')}
          value={fields.boughtFor}
          onChange={(value) => onChange({ boughtFor: boughtFor.find((one) => one === value) ?? '' })}
          data={[
            { value: '', label: t('sales.notSaid') },
            ...boughtFor.map((one) => ({ value: one, label: t(`history.codes.${one}`) })),
          ]}
        />
      </div>
    </div>
  );
}
