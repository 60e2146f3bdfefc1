import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { useFileJob } from '../tables/use-file-job.ts';

/** Makes a .vcf file of customers and hands it out. */
export function useSavedCards({ run }: ReturnType<typeof useFileJob>): (selection: CustomerSelection) => void {
  const { language } = useWords();
  return (selection) =>
    run({
      start: () => engine.vcard.save({ selection, language }),
      collect: (jobId) => engine.tables.saved({ jobId }),
    });
}
