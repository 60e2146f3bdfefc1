import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { factors } from '../../shared/factors/factors.ts';
import { accountDeeds } from '../../shared/named-accounts/account-deeds.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { openAppointment } from '../appointments/shown-appointment.ts';
import { wishOfArchivePage } from '../archive/archive-wish.ts';
import { openBalance } from '../balances/shown-balance.ts';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { openAccountChange } from '../named-accounts/shown-account-change.ts';
import { openSales } from '../sales/shown-sales.ts';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import classes from './draft-menu.module.css';
import type { DraftKey } from './draft-store.ts';
import { drafts } from './drafts.ts';
import { type FormPlace, formPlaceOf } from './form-places.ts';
import { restOfForm, wishForForm } from './form-wish.ts';

/** Everything typed and not saved, each leading to its form. */
export function DraftMenu({ children }: { children: ReactNode }) {
  const open = useOpenForm();
  const found = drafts.keys.flatMap((key) => {
    const place = formPlaceOf(key);
    return place === null ? [] : [{ key, place }];
  });
  return (
    <Menu position="top-end" width={300}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className={classes.list ?? ''}>
        {found.filter(isNotOfAnotherLine(found)).map(({ key, place }) => (
          <Menu.Item key={`${key.form}@${key.customerId}`} onClick={() => open(key, place)}>
            <DraftName draft={key} place={place} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Found {
  key: DraftKey;
  place: FormPlace;
}

/** For whom the line is written is chosen in the line itself: one entry for both. */
function isNotOfAnotherLine(found: readonly Found[]): (one: Found) => boolean {
  const isAnyLine = found.some(({ key }) => key.form === 'contact.new');
  return ({ key }) => !isAnyLine || key.form !== 'contact.forWhom';
}

function DraftName({ draft, place }: { draft: DraftKey; place: FormPlace }) {
  const { t } = useWords();
  const { customerId } = draft;
  const { data: customer } = useQuery(
    operations.customers.get.queryOptions({ input: { id: customerId ?? 0 }, enabled: customerId !== null }),
  );
  const about = customer === undefined ? typedNameOf(draft) : customerLabel(customer);
  return (
    <>
      {t(place.label)} <bdi className="quiet personal">{about}</bdi>
    </>
  );
}

/** What the form of a new customer began with, or the name typed into it. */
function typedNameOf(draft: DraftKey): string {
  const typed = drafts.typedOf(draft);
  const name = typeof typed === 'object' && typed !== null && 'name' in typed ? typed.name : '';
  return typeof name === 'string' ? name : '';
}

function useOpenForm(): (draft: DraftKey, place: FormPlace) => void {
  const navigate = useNavigate();
  return (draft, { page }) => {
    const { customerId } = draft;
    wishForForm(draft);
    if (page === 'statusRow') return;
    if (page === 'line') {
      openQuickEntry(customerId);
    } else if (page === 'sales') {
      const sale = restOfForm(draft, 'sale.');
      openSales(customerId, sale === 'new' ? null : Number(sale));
    } else if (page === 'appointment') {
      openAppointment(customerId);
    } else if (page === 'balance') {
      openBalance(customerId);
    } else if (page === 'factorScores') {
      const factor = factors.find((known) => known === restOfForm(draft, 'factorScore.'));
      if (customerId !== null) openFactorScores(customerId, factor ?? null);
    } else if (page === 'accountChange' && customerId !== null) {
      const deed = restOfForm(draft, 'namedAccount.');
      openAccountChange({ deed: accountDeeds.find((one) => one === deed) ?? 'add', customerId });
    } else if (page === 'namedList') {
      void navigate({ to: '/named-list', search: customerId === null ? {} : { customer: customerId } });
    } else if (page === 'keyAccounts') {
      void navigate({ to: '/key-accounts' });
    } else if (page === 'today') {
      void navigate({ to: '/today' });
    } else if (page === 'toContact') {
      void navigate({ to: '/to-contact' });
    } else if (page === 'improvements') {
      void navigate({ to: '/improvements' });
    } else if (page === 'care') {
      void navigate({ to: '/care' });
    } else if (page === 'scoringSheet') {
      void navigate({ to: '/scoring-sheet', search: {} });
    } else if (page === 'newCustomer') {
      const typed = restOfForm(draft, 'customer.new.');
      void navigate({ to: '/customers', search: { customer: 'new', ...(typed === '' ? {} : { typed }) } });
    } else if (page === 'ownFields') {
      void navigate({ to: '/customers', search: { customer: 'fields' } });
    } else if (page === 'settings') {
      void navigate({ to: '/settings' });
    } else if (page === 'products') {
      void navigate({ to: '/products', search: { product: Number(restOfForm(draft, 'product.')) } });
    } else if (page === 'groups') {
      void navigate({ to: '/groups', search: { group: 'new' } });
    } else if (page === 'playbooks') {
      void navigate({ to: '/playbooks/$slug', params: { slug: restOfForm(draft, 'playbook.') } });
    } else if (page === 'cases') {
      void navigate({ to: '/cases' });
    } else if (page === 'archiveCopy') {
      wishOfArchivePage({ kind: 'copy' });
      void navigate({ to: '/archive' });
    } else if (page === 'customer' && customerId !== null) {
      void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } });
    } else {
      void navigate({ to: '/customers' });
    }
  };
}
