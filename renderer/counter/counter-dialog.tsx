import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { DoneNoticeLine } from '../app/frame/status-notices.tsx';
import { usePageKeys } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { AppointmentDialog } from '../appointments/appointment-dialog.tsx';
import { BalanceDialog } from '../balances/balance-dialog.tsx';
import { CaseForm } from '../cases/case-form.tsx';
import { CustomerPicker } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { QuickEntryLine } from '../timeline/quick-entry-line.tsx';
import { BareDialog } from '../ui/dialog.tsx';
import { CloseIcon, ExpandIcon, PrintIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { CardsPaper } from './cards-paper.tsx';
import classes from './counter-card.module.css';
import { CounterScreen } from './counter-screen.tsx';
import { currentCustomer } from './current-customer.ts';
import { askForCounterCard, closeCounterCard, noteShownOnCard } from './shown-card.ts';
import { useCardKeys } from './use-card-keys.ts';

/** The counter card at full height, or the question whose; Esc closes it. */
export function CounterDialog({ customerId, asks }: { customerId: number | null; asks: boolean }) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  // As it was when the key was pressed: what changes behind the card does not change whose it is.
  const [current] = useState(() => customerId ?? (asks ? null : currentCustomer(pathname, search)));
  const [asked, setAsked] = useState<number | null>(null);
  const id = customerId ?? current ?? asked;
  useEffect(() => noteShownOnCard(id), [id]);
  const newCustomerFrom = useNewCustomerFrom();
  return (
    <BareDialog label={t('counter.title')} isFullScreen onClose={closeCounterCard}>
      {id === null ? (
        <>
          <div className={classes.bar}>
            <CloseButton />
          </div>
          <div className={classes.ask}>
            <CustomerPicker
              label={t('counter.ask')}
              hint={t('counter.askHint')}
              nobody={t('counter.nobody')}
              value={null}
              isFocused
              hasNoButtons
              onChange={(picked) => setAsked(picked?.id ?? null)}
              onNew={(typed) => {
                closeCounterCard();
                newCustomerFrom(typed);
              }}
            />
          </div>
        </>
      ) : (
        <Card customerId={id} />
      )}
    </BareDialog>
  );
}

function Card({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const line = useRef<HTMLInputElement>(null);
  const { data: card, error } = useQuery(operations.counter.card.queryOptions({ input: { customerId } }));
  const [isWhole, setIsWhole] = useState(false);
  const [isFolded, setIsFolded] = useState(false);
  const [isAddingCase, setIsAddingCase] = useState(false);
  const [isCounting, setIsCounting] = useState(false);
  const [isBooking, setIsBooking] = useState(false);
  const canUnfold = isFolded || isWhole;
  const unfold = (): void => setIsWhole((is) => canUnfold && !is);
  usePageKeys({ quickEntry: () => line.current?.focus() });
  useCardKeys({
    KeyA: () => setIsBooking(true),
    KeyB: () => setIsCounting(true),
    KeyC: () => setIsAddingCase(true),
    KeyJ: askForCounterCard,
    KeyL: () => line.current?.focus(),
    KeyP: unfold,
  });
  const buttons = (
    <>
      {canUnfold && (
        <Button variant="default" rightSection={<KeyCap text="P" />} aria-keyshortcuts="P" onClick={unfold}>
          {t(isWhole ? 'counter.showLess' : 'counter.showAll')}
        </Button>
      )}
      <Button
        variant="subtle"
        rightSection={<KeyCap text="C" isLong />}
        aria-keyshortcuts="C"
        onClick={() => setIsAddingCase(true)}
      >
        {t('counter.newCase')}
      </Button>
      <Button
        variant="subtle"
        rightSection={<KeyCap text="A" isLong />}
        aria-keyshortcuts="A"
        onClick={() => setIsBooking(true)}
      >
        {t('counter.newAppointment')}
      </Button>
      <Button
        variant="subtle"
        rightSection={<KeyCap text="B" isLong />}
        aria-keyshortcuts="B"
        onClick={() => setIsCounting(true)}
      >
        {t('counter.balance')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<PrintIcon size={16} />}
        disabled={card === undefined}
        onClick={() => window.print()}
      >
        {t('counter.print')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<ExpandIcon size={16} />}
        onClick={() => {
          closeCounterCard();
          void navigate({ to: '/customers/$customerId', params: { customerId: String(customerId) } });
        }}
      >
        {t('counter.openPage')}
      </Button>
      <CloseButton isFocused />
    </>
  );
  if (card === undefined) {
    return (
      <>
        <div className={classes.bar}>{buttons}</div>
        {error === null ? <LoadingState /> : <FailureNotice error={error} />}
      </>
    );
  }
  return (
    <>
      <CounterScreen card={card} isWhole={isWhole} onFold={setIsFolded} buttons={buttons}>
        <QuickEntryLine
          customerId={customerId}
          field={line}
          label={t('page.nameAndValue', { name: t('timeline.quickEntry'), value: t('counter.title') })}
        />
        {/* The status row is behind the card. */}
        <div className={classes.done}>
          <DoneNoticeLine />
        </div>
      </CounterScreen>
      <CardsPaper cards={[card]} />
      {isCounting && <BalanceDialog customerId={customerId} onClose={() => setIsCounting(false)} />}
      {isBooking && <AppointmentDialog customerId={customerId} onClose={() => setIsBooking(false)} />}
      {isAddingCase && (
        <CaseForm
          heard={null}
          customer={{ id: customerId, name: customerLabel(card.customer) }}
          onClose={() => setIsAddingCase(false)}
        />
      )}
    </>
  );
}

function CloseButton({ isFocused = false }: { isFocused?: boolean }) {
  const { t } = useWords();
  return (
    <ActionIcon
      {...(isFocused ? { 'data-autofocus': true } : {})}
      aria-label={t('counter.close')}
      title={t('counter.close')}
      onClick={closeCounterCard}
    >
      <CloseIcon />
    </ActionIcon>
  );
}
