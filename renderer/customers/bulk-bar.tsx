import { Button, Menu, Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { BulkChange } from '../../shared/customers/contract.ts';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { useWords } from '../app/words.ts';
import { cardsAddress } from '../counter/cards-address.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { PopoverLayer } from '../ui/dialog.tsx';
import { BinIcon, ChevronDownIcon } from '../ui/icons.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './bulk-bar.module.css';
import { BulkForm } from './bulk-form.tsx';
import type { BulkKind } from './bulk-typed.ts';
import { useCustomerActs } from './use-customer-acts.ts';

interface BulkBarProps {
  count: number;
  /** Everybody the list keeps: the whole of it can be picked where not all of it is. */
  total: number;
  selection: CustomerSelection;
  isOfBin: boolean;
  onAll(): void;
  onClear(): void;
}

const further = [
  'ownField',
  'source',
  'company',
  'lookedAfterBy',
  'consent',
  'doNotContact',
  'contactAgain',
  'kind',
  'city',
  'country',
  'note',
] as const satisfies readonly BulkKind[];

/** What can be done to all that are picked, as one act. */
export function BulkBar({ count, total, selection, isOfBin, onAll, onClear }: BulkBarProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { bulkEdit } = useCustomerActs();
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const ask = (kind: BulkKind): void => {
    bulkEdit.reset();
    setAsked(kind);
  };
  const change = (to: BulkChange, done = () => {}): void =>
    bulkEdit.mutate(
      { selection, change: to },
      {
        onSuccess: () => {
          done();
          setAsked(null);
          if (to.what === 'bin' || to.what === 'takeOutOfBin') onClear();
        },
      },
    );
  const asking = (kinds: readonly BulkKind[], target: ReactNode): ReactNode => (
    <Asking
      kinds={kinds}
      asked={asked}
      onClose={() => setAsked(null)}
      editor={(kind) => <BulkForm kind={kind} count={count} bulkEdit={bulkEdit} onChange={change} />}
    >
      {target}
    </Asking>
  );
  const askingButton = (kind: BulkKind, icon?: ReactNode): ReactNode =>
    asking(
      [kind],
      <Button variant="default" leftSection={icon} onClick={() => ask(kind)}>
        {t(`customers.bulk.${kind}`)}
      </Button>,
    );
  return (
    <section className={classes.bar} aria-label={t('customers.bulk.title')}>
      <strong className="figure" role="status">
        {t('customers.bulk.selected', { count })}
      </strong>
      {count < total && (
        <Button variant="subtle" size="compact-xs" onClick={onAll}>
          {t('customers.bulk.selectAll', { count: total })}
        </Button>
      )}
      <span className={classes.gap} />
      {isOfBin ? (
        <Button variant="default" loading={bulkEdit.isPending} onClick={() => change({ what: 'takeOutOfBin' })}>
          {t('customers.bulk.takeOutOfBin')}
        </Button>
      ) : (
        <>
          {askingButton('addTags')}
          {askingButton('removeTags')}
          {asking(
            further,
            <span>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<ChevronDownIcon size={14} />}>
                    {t('customers.bulk.more')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {further.map((kind) => (
                    <Menu.Item key={kind} onClick={() => ask(kind)}>
                      {t(`customers.bulk.${kind}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </span>,
          )}
          <ReachButton selection={selection} />
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/customers/cards', search: cardsAddress({ selection }) })}
          >
            {t('counter.printCards')}
          </Button>
          {askingButton('bin', <BinIcon size={14} />)}
        </>
      )}
      <Button variant="subtle" onClick={onClear}>
        {t('customers.bulk.clear')}
      </Button>
      {asked === null && bulkEdit.error !== null && <FailureNotice error={bulkEdit.error} />}
    </section>
  );
}

interface AskingProps {
  kinds: readonly BulkKind[];
  asked: BulkKind | null;
  onClose(): void;
  editor(kind: BulkKind): ReactNode;
  children: ReactNode;
}

function Asking({ kinds, asked, onClose, editor, children }: AskingProps) {
  const { t } = useWords();
  const isAsked = asked !== null && kinds.includes(asked);
  return (
    <Popover
      opened={isAsked}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      // The target may be a menu's own button, which says by itself what it opens.
      withRoles={false}
      position="bottom-end"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={300}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>{children}</Popover.Target>
      {isAsked && (
        <Popover.Dropdown role="dialog" aria-label={t(`customers.bulk.${asked}`)}>
          <PopoverLayer onClose={onClose} />
          {editor(asked)}
        </Popover.Dropdown>
      )}
    </Popover>
  );
}
