import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { wordsIn } from '../app/all-words.ts';
import { operations } from '../app/engine.ts';
import { railPages } from '../app/frame/rail-pages.ts';
import { combinationTexts, type KeyName } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { wishOfArchivePage } from '../archive/archive-wish.ts';
import { useRecentCustomers } from '../customers/recent-customers.ts';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { FoundCustomerLine } from '../search/found-customer-line.tsx';
import { useFoundByOrders } from '../search/use-found-by-orders.ts';
import { foundCustomersQuery, useFoundCustomers } from '../search/use-found-customers.ts';
import { ArchiveIcon, PlusIcon } from '../ui/icons.tsx';
import { bestFits } from './fuzzy.ts';
import classes from './palette.module.css';
import { type Command, useCommands } from './use-commands.ts';

export const mostCustomers = 8;

/** One line of the palette, and what choosing it does. */
export interface FoundEntry {
  key: string;
  content: ReactNode;
  run(): void;
}

export interface FoundGroup {
  name: WordKey;
  found: readonly FoundEntry[];
}

export interface FoundGroups {
  /** Those with something in them, in order. */
  groups: readonly FoundGroup[];
  /** Whom Enter would lead to was found by the letters before. */
  isPending: boolean;
}

/** What the typed letters find: customers, what they bought, pages, other archives, commands; or a new customer. */
export function useFoundGroups(text: string, onShowKeys: () => void): FoundGroups {
  const areNamesHidden = usePrivacy();
  const whom = areNamesHidden ? '' : text.trim();
  const goToCustomer = useGoToCustomer();
  const { found, isPending } = useFoundCustomers(whom, mostCustomers);
  const byOrders = useFoundByOrders(whom);
  const recent = useRecentEntries(whom === '' && !areNamesHidden);
  const pages = useFoundPages(text);
  const archives = useFoundArchives(text);
  const commands = useFoundCommands(text, onShowKeys);
  const newCustomer = useNewCustomer(whom);

  // What has not changed since the last answer is not drawn again: two or three come for each letter.
  const customers = useMemo(() => found.map((customer) => entryOf(customer, goToCustomer)), [found, goToCustomer]);
  const others = useMemo(
    () =>
      byOrders.found
        .filter(({ id }) => found.every((customer) => customer.id !== id))
        .map((customer) => entryOf(customer, goToCustomer)),
    [byOrders.found, found, goToCustomer],
  );
  // What is found by orders comes below the customers: it is waited for only where there are none.
  const isFirstPending = isPending || (found.length === 0 && byOrders.isPending);
  const isNobodyFound = !isFirstPending && found.length === 0 && others.length === 0;
  const all: readonly FoundGroup[] = [
    { name: 'palette.recent', found: recent },
    { name: 'palette.customers', found: customers },
    { name: 'palette.byOrders', found: others },
    { name: 'palette.pages', found: pages },
    { name: 'palette.archives', found: areNamesHidden ? [] : archives },
    { name: 'palette.commandsTitle', found: commands },
    { name: 'palette.nobodyFound', found: isNobodyFound ? newCustomer : [] },
  ];
  return { groups: all.filter((group) => group.found.length > 0), isPending: isFirstPending };
}

/** The engine looks while the page still draws the letter: asked from the drawing, it would wait for it. */
export function useAskAhead(): (text: string) => void {
  const queries = useQueryClient();
  const areNamesHidden = usePrivacy();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  return (text) => {
    const whom = text.trim();
    if (archive == null || areNamesHidden || whom === '') return;
    void queries.prefetchQuery(foundCustomersQuery(whom, mostCustomers));
  };
}

function entryOf(customer: FoundCustomer, goToCustomer: (customerId: number) => void): FoundEntry {
  return {
    key: `customer-${customer.id}`,
    content: <FoundCustomerLine customer={customer} />,
    run: () => goToCustomer(customer.id),
  };
}

/** Offered where no one is found: with what was typed, so that it need not be typed again. */
function useNewCustomer(typed: string): readonly FoundEntry[] {
  const { t } = useWords();
  const newCustomerFrom = useNewCustomerFrom();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  if (archive == null || archive.isReadOnly || typed === '') return [];
  return [
    {
      key: 'new-customer',
      content: <Named icon={<PlusIcon size={16} />} name={t('palette.newCustomer', { text: typed })} />,
      run: () => newCustomerFrom(typed),
    },
  ];
}

function useGoToCustomer(): (customerId: number) => void {
  const navigate = useNavigate();
  return useCallback(
    (customerId) => void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } }),
    [navigate],
  );
}

/** Who was opened last, before anything is typed. */
function useRecentEntries(areShown: boolean): readonly FoundEntry[] {
  const goToCustomer = useGoToCustomer();
  const ids = useRecentCustomers();
  const customers = useQueries({
    queries: (areShown ? ids : []).map((id) => operations.customers.get.queryOptions({ input: { id } })),
  });
  return customers.flatMap(({ data, isError }) =>
    data === undefined || isError
      ? []
      : [
          {
            key: `recent-${data.id}`,
            content: (
              <>
                <span className={classes.name}>
                  <bdi>{customerLabel(data)}</bdi>
                </span>
                <span className={classes.detail}>
                  <bdi>{data.number}</bdi>
                </span>
              </>
            ),
            run: () => goToCustomer(data.id),
          },
        ],
  );
}

/** The first tab of a page is the page. */
const pagesAndTabs = railPages.flatMap(({ path, name, Icon, tabs, asLeft }, index) => [
  { path, name, Icon, keys: numberKey(index), asLeft },
  ...tabs.slice(1).map((tab) => ({ ...tab, Icon, keys: '' })),
]);

function useFoundPages(text: string): readonly FoundEntry[] {
  const { t } = useWords();
  const navigate = useNavigate();
  return useMemo(
    () =>
      bestFits(pagesAndTabs, text, ({ name }) => wordsIn(name)).map(({ path, name, Icon, keys, asLeft }) => ({
        key: path.slice(1),
        content: <Named icon={<Icon size={16} />} name={t(name)} keys={keys} />,
        run: () => void navigate(asLeft()),
      })),
    [text, t, navigate],
  );
}

/** Other archives of this machine; the archive page opens it, and asks for its passphrase where it has one. */
function useFoundArchives(text: string): readonly FoundEntry[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data: recents = [] } = useQuery(operations.archive.recents.queryOptions());
  const others = recents.filter(({ path, exists }) => path !== archive?.path && exists);
  const named = bestFits(others, text, ({ name }) => [name, ...wordsIn('page.archive')]);
  return named.map(({ token, name, path }) => ({
    key: `archive-${token}`,
    content: (
      <>
        <Named icon={<ArchiveIcon size={16} />} name={t('palette.openArchive', { name })} />
        <span className={classes.detail}>
          <bdi>{path}</bdi>
        </span>
      </>
    ),
    run: () => {
      wishOfArchivePage({ kind: 'open', archive: { token, name } });
      void navigate({ to: '/archive' });
    },
  }));
}

function useFoundCommands(text: string, onShowKeys: () => void): readonly FoundEntry[] {
  const { t } = useWords();
  const commands = useCommands(onShowKeys);
  return useMemo(
    () =>
      bestFits(commands, text, namesOf).map(({ name, keyName, run }) => ({
        key: name.replaceAll('.', '-'),
        content: <Named name={t(name)} keys={keyName === undefined ? '' : firstKeys(keyName)} />,
        run,
      })),
    [commands, text, t],
  );
}

function namesOf({ name, otherNames }: Command): string[] {
  return [name, ...(otherNames === undefined ? [] : [otherNames])].flatMap(wordsIn);
}

function Named({ icon, name, keys = '' }: { icon?: ReactNode; name: string; keys?: string }) {
  return (
    <>
      {icon}
      <span className={classes.name}>{name}</span>
      {keys !== '' && <kbd className={classes.keys}>{keys}</kbd>}
    </>
  );
}

function firstKeys(name: KeyName): string {
  return combinationTexts(name, isMac)[0] ?? '';
}

function numberKey(index: number): string {
  return isMac ? `⌘${index + 1}` : `Ctrl+${index + 1}`;
}
