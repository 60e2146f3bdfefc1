import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { countText } from '../../ui/figures.ts';
import { BackIcon, CollapseIcon, ForwardIcon, UncollapseIcon } from '../../ui/icons.tsx';
import { isRailCollapsed } from '../layout.ts';
import { pageHistory, useHistoryReach } from '../page-history.ts';
import { useRemembered } from '../remembered.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';
import { type RailPage, railPages } from './rail-pages.ts';

export function Rail() {
  const { t } = useWords();
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: false });
  const isCollapsed = useRemembered(isRailCollapsed);
  const showsNames = !isNarrow && !isCollapsed;
  // Where a page leads to changes when one is left.
  useLocation();
  return (
    <nav className={classes.rail} data-names={showsNames} aria-label={t('page.pages')}>
      <div className={classes.mark}>
        <span className={classes.markLatin}>Shuke </span>
        <span lang="zh-CN">熟客</span>
      </div>
      <Steps />
      <div className={classes.railPages}>
        {railPages.map((page, index) => (
          <RailLink
            key={page.path}
            page={page}
            showsName={showsNames}
            beginsBelow={page.isBelow && railPages[index - 1]?.isBelow === false}
          />
        ))}
      </div>
      {!isNarrow && (
        <div className={classes.railFoot}>
          <ActionIcon
            aria-label={t(isCollapsed ? 'page.uncollapseRail' : 'page.collapseRail')}
            title={t(isCollapsed ? 'page.uncollapseRail' : 'page.collapseRail')}
            onClick={() => isRailCollapsed.set(!isCollapsed)}
          >
            {isCollapsed ? <UncollapseIcon size={16} /> : <CollapseIcon size={16} />}
          </ActionIcon>
        </div>
      )}
    </nav>
  );
}

function Steps() {
  const { t } = useWords();
  const { canGoBack, canGoForward } = useHistoryReach();
  return (
    <div className={classes.steps}>
      <ActionIcon
        size={22}
        aria-label={t('page.back')}
        title={t('page.back')}
        disabled={!canGoBack}
        onClick={() => pageHistory.back()}
      >
        <BackIcon size={15} />
      </ActionIcon>
      <ActionIcon
        size={22}
        aria-label={t('page.forward')}
        title={t('page.forward')}
        disabled={!canGoForward}
        onClick={() => pageHistory.forward()}
      >
        <ForwardIcon size={15} />
      </ActionIcon>
    </div>
  );
}

/** At the corner of its icon there is room for two digits; the tooltip has them all. */
const mostAtIcon = 99;

const nothingToCount = (): undefined => undefined;

/** A page counts always or never: which hook is called does not change. */
function usePageCount(page: RailPage): number | undefined {
  const useCount = 'useCount' in page ? page.useCount : nothingToCount;
  return useCount();
}

interface RailLinkProps {
  page: RailPage;
  showsName: boolean;
  beginsBelow: boolean;
}

function RailLink({ page, showsName, beginsBelow }: RailLinkProps) {
  const { t, language } = useWords();
  const { pathname } = useLocation();
  const count = usePageCount(page);
  const name =
    count === undefined
      ? t(page.name)
      : t('page.nameAndValue', { name: t(page.name), value: countText(count, language) });
  const isAtHeld =
    ('alsoHolds' in page && pathname === page.alsoHolds) || page.tabs.some(({ path }) => path === pathname);
  return (
    <Tooltip label={name} position="right" openDelay={0} disabled={showsName}>
      <Link
        {...page.asLeft()}
        {...(isAtHeld ? { 'aria-current': 'page' } : {})}
        className={classes.railLink}
        data-begins-below={beginsBelow}
        activeOptions={{ includeSearch: false }}
      >
        <page.Icon />
        <span className={classes.railName}>{t(page.name)}</span>
        {count !== undefined && (
          <span className={`${classes.railCount} figure`}>
            {showsName || count <= mostAtIcon ? countText(count, language) : `${mostAtIcon}+`}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
