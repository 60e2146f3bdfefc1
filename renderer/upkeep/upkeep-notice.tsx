import { useWords } from '../app/words.ts';
import { useUpkeepProgress } from './use-upkeep-progress.ts';

/** What is being made again next to the person's work, and how far it is; nothing where all stands. */
export function UpkeepNotice({ className = '' }: { className?: string | undefined }) {
  const { t, language } = useWords();
  const progress = useUpkeepProgress();
  if (progress === null) return null;
  const share = progress.of === 0 ? 0 : progress.done / progress.of;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  return <span className={`${className} figure`}>{t(`page.upkeep.${progress.part}`, { percent })}</span>;
}
