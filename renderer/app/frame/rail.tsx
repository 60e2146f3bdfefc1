import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { ArchiveIcon, CustomersIcon, ImportIcon, KeyAccountsIcon, SettingsIcon } from '../../ui/icons.tsx';
import { useWords, type WordKey } from '../words.ts';
import classes from './frame.module.css';

/** The pages of the rail, top to bottom; Ctrl+1…9 follow this order. */
export const railPages = [
  { to: '/customers', name: 'page.customers', Icon: CustomersIcon },
  { to: '/key-accounts', name: 'page.keyAccounts', Icon: KeyAccountsIcon },
  { to: '/import', name: 'page.import', Icon: ImportIcon },
  { to: '/archive', name: 'page.archive', Icon: ArchiveIcon },
  { to: '/settings', name: 'page.settings', Icon: SettingsIcon },
] as const satisfies ReadonlyArray<{ to: string; name: WordKey; Icon: unknown }>;

const upperPages = railPages.slice(0, 2);
const lowerPages = railPages.slice(2);

export function Rail() {
  const { t } = useWords();
  return (
    <nav className={classes.rail} aria-label={t('page.pages')}>
      <div className={classes.mark}>
        <span className={classes.markLatin}>Shuke </span>
        <span lang="zh-CN">熟客</span>
      </div>
      {upperPages.map((page) => (
        <RailLink key={page.to} page={page} />
      ))}
      <div className={classes.railGap} />
      {lowerPages.map((page) => (
        <RailLink key={page.to} page={page} />
      ))}
    </nav>
  );
}

function RailLink({ page }: { page: (typeof railPages)[number] }) {
  const { t } = useWords();
  const isNarrow = useMediaQuery('(max-width: 1080px)');
  return (
    <Tooltip label={t(page.name)} position="right" disabled={!isNarrow}>
      <Link to={page.to} className={classes.railLink}>
        <page.Icon />
        <span className={classes.railName}>{t(page.name)}</span>
      </Link>
    </Tooltip>
  );
}
