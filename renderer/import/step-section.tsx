import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import classes from './import-page.module.css';
import type { StepName } from './import-steps.tsx';
import { headingId } from './use-opened-step.ts';

/** One step on the page; its heading can be gone to. */
export function StepSection({ step, children }: { step: StepName; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className={classes.section} aria-labelledby={headingId(step)}>
      <h2 id={headingId(step)} tabIndex={-1} className={classes.arrived}>
        {t(`importPage.steps.${step}`)}
      </h2>
      {children}
    </section>
  );
}
