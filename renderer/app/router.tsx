import { type QueryClient, useQuery } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { getI18n } from 'react-i18next';
import { firstPage } from '../../shared/settings/first-page.ts';
import { ArchiveNeeded } from '../archive/archive-needed.tsx';
import { cardsAddress } from '../counter/cards-address.ts';
import { customerListQuery } from '../customers/customer-list-query.ts';
import { customerPageAddress } from '../customers/customer-page-address.ts';
import { customerListOf, customersAddress } from '../customers/customers-address.ts';
import { groupsAddress } from '../groups/groups-address.ts';
import { careAddress } from '../named-accounts/care-address.ts';
import { namedListAddress } from '../named-accounts/named-list-address.ts';
import { playbookAddress } from '../playbooks/playbook-address.ts';
import { productsAddress } from '../products/products-address.ts';
import { movementAddress } from '../ranking/movement-address.ts';
import { rankingAddress } from '../ranking/ranking-address.ts';
import { rankingRowsQuery, summaryQuery } from '../ranking/ranking-queries.ts';
import { scoringSheetAddress } from '../scoring-sheet/scoring-sheet-address.ts';
import { snapshotsAddress } from '../snapshots/snapshots-address.ts';
import { tasksQuery } from '../today/tasks-query.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { windowAt } from '../ui/row-window.ts';
import { addressTexts } from './address-texts-of-opening.ts';
import { operations } from './engine.ts';
import { Frame } from './frame/frame.tsx';
import { withItsWords } from './languages.ts';
import { PageFailure } from './page-failure.tsx';
import { pageHistory } from './page-history.ts';
import { takePageLeft } from './page-left.ts';

/** Of a page that is not seen first the words are loaded along. */
function later<Page>(load: () => Promise<Page>): Promise<Page> {
  return withItsWords(getI18n(), load);
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Frame });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    const archive = await queries.fetchQuery(operations.archive.status.queryOptions());
    // Without an archive nothing is told yet: the first that opens goes on where the program was left.
    throw redirect({ to: firstPage(archive, archive === null ? null : takePageLeft()) });
  },
});

const withArchive = createRoute({ getParentRoute: () => root, id: 'with-archive', component: WithArchive });

function WithArchive() {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  if (archive === undefined) return <LoadingState />;
  return archive === null ? <ArchiveNeeded /> : <Outlet />;
}

const customers = createRoute({
  getParentRoute: () => withArchive,
  path: '/customers',
  validateSearch: customersAddress,
  loaderDeps: ({ search }) => customerListOf(search),
  // While the page is drawn the engine is at work already.
  loader: ({ context: { queries }, deps: list }) => void queries.prefetchQuery(customerListQuery(list, windowAt(0))),
  component: lazyRouteComponent(() => import('../customers/customers-page.tsx'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => withArchive,
  path: '/customers/$customerId',
  validateSearch: customerPageAddress,
  component: lazyRouteComponent(() => later(() => import('../customers/customer-page.tsx')), 'CustomerPage'),
});

const today = createRoute({
  getParentRoute: () => withArchive,
  path: '/today',
  // While the page is fetched the engine is at work already.
  loader: ({ context: { queries } }) => void queries.prefetchQuery(tasksQuery()),
  component: lazyRouteComponent(() => import('../today/today-page.tsx'), 'TodayPage'),
});

const doneThisWeek = createRoute({
  getParentRoute: () => withArchive,
  path: '/done-this-week',
  component: lazyRouteComponent(() => later(() => import('../today/done-page.tsx')), 'DonePage'),
});

const playbooks = createRoute({
  getParentRoute: () => withArchive,
  path: '/playbooks',
  component: lazyRouteComponent(() => later(() => import('../playbooks/playbooks-page.tsx')), 'PlaybooksPage'),
});

const playbook = createRoute({
  getParentRoute: () => withArchive,
  path: '/playbooks/$slug',
  validateSearch: playbookAddress,
  component: lazyRouteComponent(() => later(() => import('../playbooks/playbook-page.tsx')), 'PlaybookPage'),
});

const counterCards = createRoute({
  getParentRoute: () => withArchive,
  path: '/customers/cards',
  validateSearch: cardsAddress,
  component: lazyRouteComponent(() => later(() => import('../counter/cards-page.tsx')), 'CardsPage'),
});

const keyAccounts = createRoute({
  getParentRoute: () => withArchive,
  path: '/key-accounts',
  validateSearch: rankingAddress,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: address }) => {
    void queries.prefetchQuery(summaryQuery(address));
    void queries.prefetchQuery(rankingRowsQuery(address, windowAt(0)));
  },
  component: lazyRouteComponent(() => import('../ranking/ranking-page.tsx'), 'RankingPage'),
});

const bin = createRoute({
  getParentRoute: () => withArchive,
  path: '/bin',
  component: lazyRouteComponent(() => later(() => import('../bin/bin-page.tsx')), 'BinPage'),
});

const cases = createRoute({
  getParentRoute: () => withArchive,
  path: '/cases',
  component: lazyRouteComponent(() => later(() => import('../cases/cases-page.tsx')), 'CasesPage'),
});

const appointments = createRoute({
  getParentRoute: () => withArchive,
  path: '/appointments',
  component: lazyRouteComponent(() => later(() => import('../appointments/appointments-page.tsx')), 'AppointmentsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => withArchive,
  path: '/duplicates',
  component: lazyRouteComponent(() => later(() => import('../duplicates/duplicates-page.tsx')), 'DuplicatesPage'),
});

const freshness = createRoute({
  getParentRoute: () => withArchive,
  path: '/to-confirm',
  component: lazyRouteComponent(() => later(() => import('../freshness/freshness-page.tsx')), 'FreshnessPage'),
});

const overlooked = createRoute({
  getParentRoute: () => withArchive,
  path: '/overlooked',
  component: lazyRouteComponent(() => later(() => import('../ranking/overlooked-page.tsx')), 'OverlookedPage'),
});

const scoringSheet = createRoute({
  getParentRoute: () => withArchive,
  path: '/scoring-sheet',
  validateSearch: scoringSheetAddress,
  component: lazyRouteComponent(
    () => later(() => import('../scoring-sheet/scoring-sheet-page.tsx')),
    'ScoringSheetPage',
  ),
});

const movement = createRoute({
  getParentRoute: () => withArchive,
  path: '/movement',
  validateSearch: movementAddress,
  component: lazyRouteComponent(() => later(() => import('../ranking/movement-page.tsx')), 'MovementPage'),
});

const snapshots = createRoute({
  getParentRoute: () => withArchive,
  path: '/snapshots',
  validateSearch: snapshotsAddress,
  component: lazyRouteComponent(() => later(() => import('../snapshots/snapshots-page.tsx')), 'SnapshotsPage'),
});

const referrers = createRoute({
  getParentRoute: () => withArchive,
  path: '/referrers',
  component: lazyRouteComponent(() => later(() => import('../referrals/referrers-page.tsx')), 'ReferrersPage'),
});

const products = createRoute({
  getParentRoute: () => withArchive,
  path: '/products',
  validateSearch: productsAddress,
  component: lazyRouteComponent(() => later(() => import('../products/products-page.tsx')), 'ProductsPage'),
});

const dueAgain = createRoute({
  getParentRoute: () => withArchive,
  path: '/due-again',
  component: lazyRouteComponent(() => later(() => import('../products/due-again-page.tsx')), 'DueAgainPage'),
});

const toContact = createRoute({
  getParentRoute: () => withArchive,
  path: '/to-contact',
  component: lazyRouteComponent(() => later(() => import('../sleep/to-contact-page.tsx')), 'ToContactPage'),
});

const birthdays = createRoute({
  getParentRoute: () => withArchive,
  path: '/birthdays',
  component: lazyRouteComponent(() => later(() => import('../dates/birthdays-page.tsx')), 'BirthdaysPage'),
});

const dueContacts = createRoute({
  getParentRoute: () => withArchive,
  path: '/due-contacts',
  component: lazyRouteComponent(() => later(() => import('../timeline/due-contacts-page.tsx')), 'DueContactsPage'),
});

const fourStates = createRoute({
  getParentRoute: () => withArchive,
  path: '/four-states',
  component: lazyRouteComponent(() => later(() => import('../sleep/four-states-page.tsx')), 'FourStatesPage'),
});

const improvements = createRoute({
  getParentRoute: () => withArchive,
  path: '/improvements',
  component: lazyRouteComponent(() => later(() => import('../improvements/improvements-page.tsx')), 'ImprovementsPage'),
});

const owed = createRoute({
  getParentRoute: () => withArchive,
  path: '/owed',
  component: lazyRouteComponent(() => later(() => import('../owed/owed-page.tsx')), 'OwedPage'),
});

const balances = createRoute({
  getParentRoute: () => withArchive,
  path: '/balances',
  component: lazyRouteComponent(() => later(() => import('../balances/balances-page.tsx')), 'BalancesPage'),
});

const groups = createRoute({
  getParentRoute: () => withArchive,
  path: '/groups',
  validateSearch: groupsAddress,
  component: lazyRouteComponent(() => later(() => import('../groups/groups-page.tsx')), 'GroupsPage'),
});

const namedList = createRoute({
  getParentRoute: () => withArchive,
  path: '/named-list',
  validateSearch: namedListAddress,
  component: lazyRouteComponent(() => later(() => import('../named-accounts/named-list-page.tsx')), 'NamedListPage'),
});

const care = createRoute({
  getParentRoute: () => withArchive,
  path: '/care',
  validateSearch: careAddress,
  component: lazyRouteComponent(() => later(() => import('../named-accounts/care-page.tsx')), 'CarePage'),
});

const importing = createRoute({
  getParentRoute: () => withArchive,
  path: '/import',
  component: lazyRouteComponent(() => later(() => import('../import/import-page.tsx')), 'ImportPage'),
});

const archive = createRoute({
  getParentRoute: () => root,
  path: '/archive',
  component: lazyRouteComponent(() => later(() => import('../archive/archive-page.tsx')), 'ArchivePage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => later(() => import('../settings/settings-page.tsx')), 'SettingsPage'),
});

const licences = createRoute({
  getParentRoute: () => root,
  path: '/licences',
  component: lazyRouteComponent(() => later(() => import('../licences/licences-page.tsx')), 'LicencesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    withArchive.addChildren([
      today,
      doneThisWeek,
      playbooks,
      playbook,
      cases,
      appointments,
      duplicates,
      freshness,
      owed,
      balances,
      groups,
      overlooked,
      scoringSheet,
      movement,
      snapshots,
      referrers,
      namedList,
      care,
      toContact,
      birthdays,
      dueContacts,
      fourStates,
      improvements,
      products,
      dueAgain,
      customers,
      customer,
      counterCards,
      keyAccounts,
      bin,
      importing,
    ]),
    archive,
    settings,
    licences,
  ]),
  history: pageHistory,
  parseSearch: (address) => addressTexts.parse(address),
  stringifySearch: (search) => addressTexts.stringify(search),
  // Given by `RouterProvider`.
  context: { queries: undefined as unknown as QueryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: () => <Navigate to="/" replace />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
