import { Link } from '@tanstack/react-router';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { useWords } from '../app/words.ts';

/** What counts as one; where no group is ranked, how one is made. */
export function RolledUpNote({ rollUp, groups }: { rollUp: RolledUpKind; groups: number }) {
  const { t } = useWords();
  if (groups > 0) return <p className="quiet">{t(`rolledUp.about.${rollUp}`)}</p>;
  return (
    <p>
      {t(`rolledUp.noneHere.${rollUp}`)} {t(`rolledUp.howToMakeOne.${rollUp}`)}{' '}
      <Link to="/groups">{t('rolledUp.toGroups')}</Link>
    </p>
  );
}
