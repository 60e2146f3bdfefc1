import { ActionIcon, Button, Menu } from '@mantine/core';
import { combinationTexts, type KeyName } from '../app/key-list.ts';
import { pageKeys, usePageKeys } from '../app/keys.ts';
import { isMac } from '../app/machine.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { openAppointment } from '../appointments/shown-appointment.ts';
import { openBalance } from '../balances/shown-balance.ts';
import { showCounterCard } from '../counter/shown-card.ts';
import { printPage } from '../print/printed-page.ts';
import { openSales } from '../sales/shown-sales.ts';
import { useFileJob } from '../tables/use-file-job.ts';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { BinIcon, ExportIcon, MoreIcon, PrintIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { useSavedCards } from '../vcard/use-saved-cards.ts';
import { useCustomerActs } from './use-customer-acts.ts';

/** What is done with a customer while they are at the counter, at hand; the rest behind ⋯. */
export function CustomerPageActions({ customerId, isBinned }: { customerId: number; isBinned: boolean }) {
  const { t } = useWords();
  const { bin } = useCustomerActs();
  const job = useFileJob();
  const saveCard = useSavedCards(job);
  usePageKeys(
    isBinned
      ? {}
      : {
          sale: () => openSales(customerId),
          appointment: () => openAppointment(customerId),
          balance: () => openBalance(customerId),
        },
  );
  return (
    <>
      <Button variant="default" rightSection={<Key of="counterCard" />} onClick={() => showCounterCard(customerId)}>
        {t('counter.open')}
      </Button>
      {!isBinned && (
        <Button
          rightSection={<Key of="quickEntry" />}
          onClick={() => (pageKeys.handlerOf('quickEntry') ?? (() => openQuickEntry(customerId)))()}
        >
          {t('timeline.quickEntry')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            aria-label={t('page.more')}
            title={t('page.more')}
            loading={job.isBusy || bin.isPending}
          >
            <MoreIcon size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isBinned && (
            <>
              <Menu.Item rightSection={<Key of="sale" />} onClick={() => openSales(customerId)}>
                {t('sales.enter')}
              </Menu.Item>
              <Menu.Item rightSection={<Key of="appointment" />} onClick={() => openAppointment(customerId)}>
                {t('appointments.add')}
              </Menu.Item>
              <Menu.Item rightSection={<Key of="balance" />} onClick={() => openBalance(customerId)}>
                {t('balances.menu')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<PrintIcon size={16} />} onClick={() => saidIfFailed(printPage())}>
            {t('counter.print')}
          </Menu.Item>
          <Menu.Item leftSection={<ExportIcon size={16} />} onClick={() => saveCard({ ids: [customerId] })}>
            {t('vcard.saveOne')}
          </Menu.Item>
          {!isBinned && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<BinIcon size={16} />} onClick={() => bin.mutate({ id: customerId })}>
                {t('customers.bin')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Key({ of }: { of: KeyName }) {
  const [keys = ''] = combinationTexts(of, isMac);
  return <KeyCap text={keys} isLong />;
}
