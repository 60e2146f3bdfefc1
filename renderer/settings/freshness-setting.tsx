import { NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { factKinds } from '../../shared/freshness/fact-kinds.ts';
import { mostFreshnessMonths } from '../../shared/freshness/staleness.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from './settings-page.module.css';

/** After how many months without a confirmation a fact is asked about, in this archive; kept as soon as a figure is left. */
export function FreshnessSetting() {
  const { t } = useWords();
  const { data: months } = useQuery(operations.freshness.months.queryOptions());
  const set = useMutation(operations.freshness.setMonths.mutationOptions({ onError: showFailure }));
  if (months === undefined) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-freshness">
      <h2 id="settings-freshness">{t('freshness.setting.title')}</h2>
      <p className="quiet">{t('freshness.setting.how')}</p>
      <div className={classes.fields}>
        {factKinds.map((kind) => (
          <NumberInput
            key={kind}
            label={t('freshness.setting.months', { kind: t(`freshness.kinds.${kind}`) })}
            min={1}
            max={mostFreshnessMonths}
            allowDecimal={false}
            defaultValue={months[kind]}
            onBlur={(event) => {
              const typed = Number(event.currentTarget.value);
              const isPossible = typed >= 1 && typed <= mostFreshnessMonths;
              if (isPossible && typed !== months[kind]) set.mutate({ ...months, [kind]: typed });
            }}
          />
        ))}
      </div>
    </section>
  );
}
