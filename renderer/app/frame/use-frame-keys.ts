import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { openAppointment } from '../../appointments/shown-appointment.ts';
import { openBalance } from '../../balances/shown-balance.ts';
import { askForCounterCard, showCounterCard, shownCard } from '../../counter/shown-card.ts';
import { printPage } from '../../print/printed-page.ts';
import { openSales } from '../../sales/shown-sales.ts';
import { openQuickEntry } from '../../timeline/quick-entry-overlay.tsx';
import { goToFilterField } from '../../ui/filter-field.ts';
import { closeDialogs } from '../../ui/layers.ts';
import { type FrameKey, heardKey, type PageKey } from '../key-list.ts';
import { pageKeys } from '../keys.ts';
import { pageHistory } from '../page-history.ts';
import { togglePrivacy } from '../privacy.ts';
import { hasTextUndo, isTyping } from '../typing.ts';
import { redoLast, saidIfFailed, undoLast } from '../undo.ts';
import { type RailPage, railPages } from './rail-pages.ts';

interface FrameKeyAnswers {
  hasArchive: boolean;
  togglePalette(): void;
  showKeys(): void;
}

/** What a key does just now, asked by its name; for `pages` by its place as well. */
export type FrameAnswer = (name: FrameKey | PageKey, index: number) => (() => void) | undefined;

/** Keys that work on every page, and those the page that is shown has answers for; the window's menu asks for the same. */
export function useFrameKeys(answers: FrameKeyAnswers): FrameAnswer {
  const navigate = useNavigate();
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  const answerTo = useCallback<FrameAnswer>(
    (name, index) => {
      const { hasArchive, togglePalette, showKeys } = latest.current;
      const answersOfFrame: { [Name in FrameKey | PageKey]?: (() => void) | undefined } = {
        palette: togglePalette,
        filter: () => {
          if (!goToFilterField()) togglePalette();
        },
        pages: pageAnswer(index, (page) => void navigate(page.asLeft())),
        back: () => pageHistory.back(),
        forward: () => pageHistory.forward(),
        newCustomer: hasArchive ? () => void navigate({ to: '/customers', search: { customer: 'new' } }) : undefined,
        quickEntry: hasArchive ? () => openQuickEntry() : undefined,
        sale: hasArchive ? () => openSales() : undefined,
        appointment: hasArchive ? () => openAppointment() : undefined,
        balance: hasArchive ? () => openBalance() : undefined,
        counterCard: hasArchive ? () => showCounterCard() : undefined,
        import: () => void navigate({ to: '/import' }),
        archive: () => void navigate({ to: '/archive' }),
        settings: () => void navigate({ to: '/settings' }),
        undo: hasArchive ? () => saidIfFailed(undoLast()) : undefined,
        redo: hasArchive ? () => saidIfFailed(redoLast()) : undefined,
        print: () => saidIfFailed(printPage()),
        privacy: togglePrivacy,
        keys: showKeys,
      };
      const overCard = answerOverCounterCard(name);
      if (overCard !== undefined) return overCard;
      const answer = answerOfPage(name) ?? answersOfFrame[name];
      if (answer === undefined || staysOverDialogs.has(name)) return answer;
      return () => {
        closeDialogs();
        answer();
      };
    },
    [navigate],
  );
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const heard = heardKey(event, {
        isTyping: isTyping(event.target),
        hasTextUndo: hasTextUndo(event.target, { hasPageUndo: pageKeys.offered.has('undo') }),
        isDialogOpen: isDialogOpen(),
      });
      if (heard === null) return;
      const answer = answerTo(heard.name, heard.index);
      if (answer === undefined) return;
      event.preventDefault();
      answer();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [answerTo]);
  return answerTo;
}

/** These do not lead away from what is open; for all others it closes first, and what was typed in it is kept. */
const staysOverDialogs: ReadonlySet<FrameKey | PageKey> = new Set([
  'palette',
  'undo',
  'redo',
  'print',
  'privacy',
  'keys',
]);

/**
 * On the counter card contacts, sales, appointments and balances are of whom it shows, and it stays open; the key that
 * opened it asks for the next customer.
 */
function answerOverCounterCard(name: FrameKey | PageKey): (() => void) | undefined {
  const card = shownCard();
  if (card === null) return undefined;
  if (name === 'counterCard') return askForCounterCard;
  const { shownId } = card;
  if (shownId === null) return undefined;
  if (name === 'quickEntry') return pageKeys.handlerOf('quickEntry');
  if (name === 'sale') return () => openSales(shownId);
  if (name === 'appointment') return () => openAppointment(shownId);
  return name === 'balance' ? () => openBalance(shownId) : undefined;
}

function pageAnswer(index: number, goTo: (page: RailPage) => void): (() => void) | undefined {
  const page = railPages[index];
  return page === undefined ? undefined : () => goTo(page);
}

function answerOfPage(name: FrameKey | PageKey): (() => void) | undefined {
  return isPageKey(name) ? pageKeys.handlerOf(name) : undefined;
}

const pageKeyNames: Readonly<Record<PageKey, true>> = {
  exportTable: true,
  factorWeights: true,
  rankingPicture: true,
  takeSnapshot: true,
  chartTable: true,
  scoreFactors: true,
  nameAccount: true,
  previousCustomer: true,
  nextCustomer: true,
  newCustomer: true,
  quickEntry: true,
  sale: true,
  appointment: true,
  balance: true,
  filter: true,
  undo: true,
  redo: true,
};

function isPageKey(name: FrameKey | PageKey): name is PageKey {
  return Object.hasOwn(pageKeyNames, name);
}

/** What has the whole screen to itself; a menu or a list of choices has not. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some((dialog) =>
    dialog.checkVisibility(),
  );
}
