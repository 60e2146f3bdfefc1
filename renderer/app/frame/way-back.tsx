import { Link } from '@tanstack/react-router';
import { ChevronLeftIcon } from '../../ui/icons.tsx';
import { shownLastOf } from '../page-memory.ts';
import { useWords } from '../words.ts';
import { listPages } from './rail-pages.ts';
import classes from './way-back.module.css';

/** Leads back to the list a page was opened from, as it was left, or to its own; before its title. */
export function WayBack({ to }: { to?: (typeof listPages)[number]['path'] }) {
  const { t } = useWords();
  const path = to ?? shownLastOf(listPages.map((list) => list.path)) ?? '/customers';
  const list = listPages.find((page) => page.path === path);
  if (list === undefined) return null;
  return (
    <Link {...list.asLeft()} className={classes.wayBack} activeProps={{}}>
      <ChevronLeftIcon size={14} />
      {t(list.name)}
    </Link>
  );
}
