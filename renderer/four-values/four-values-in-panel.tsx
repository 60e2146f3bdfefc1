import type { ComponentProps } from 'react';
import { useWords } from '../app/words.ts';
import { FourValues } from './four-values.tsx';

/** The four values of a customer under a heading of a side panel. */
export function FourValuesInPanel(props: ComponentProps<typeof FourValues>) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t('fourValues.title')}</h3>
      <FourValues {...props} />
    </section>
  );
}
