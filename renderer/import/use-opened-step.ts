import { useEffect, useState } from 'react';
import type { StepName } from './import-steps.tsx';

/** Every step's heading has this id; going to a step means going to its heading. */
export function headingId(step: StepName): string {
  return `import-${step}`;
}

/** Brings a step's heading into view and gives it the focus, as soon as it is on the page. */
export function useOpenedStep(): (step: StepName) => void {
  const [wanted, setWanted] = useState<StepName | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const heading = document.getElementById(headingId(wanted));
    if (heading === null) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
    setWanted(null);
  });
  return setWanted;
}
