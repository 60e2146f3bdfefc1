import { expect, test } from 'vitest';
import { archiveShown } from '../../../renderer/app/archive-shown.ts';
import { pageAsLeft, rememberPage, shownLastOf } from '../../../renderer/app/page-memory.ts';
import { closeNotice, noteDone, notices } from '../../../renderer/app/shown-notice.ts';
import { noteCustomerOpened, recentCustomers } from '../../../renderer/customers/recent-customers.ts';
import { draftHistories } from '../../../renderer/playbooks/draft-histories.ts';
import { withChange } from '../../../renderer/playbooks/draft-history.ts';
import { listPlace, rememberListPlace } from '../../../renderer/ui/list-memory.ts';
import { library } from '../../../shared/playbooks/library.ts';

const undo = { label: 'Undo', run: () => undefined };

const playbook = (name: string) => ({ name, definition: library.waking });

/** As every window learns it, also of an archive that another window opened. */
function anotherArchiveOpens(): void {
  archiveShown.letGo();
}

test('with another archive, opened in whatever window, nothing is left of how pages and lists of the one before were', () => {
  rememberPage('/customers', { filter: 'Ana' });
  rememberListPlace('customers', { question: 'q', active: 7, offset: 40 });
  noteCustomerOpened(17);
  draftHistories.change('waking', (now) =>
    withChange(now, { before: playbook('Waking'), after: playbook('Wake up'), typedIn: null }),
  );
  expect(draftHistories.of('waking').past).toHaveLength(1);
  anotherArchiveOpens();
  expect(pageAsLeft('/customers')).toEqual({});
  expect(shownLastOf(['/customers', '/cases'])).toBeUndefined();
  expect(listPlace('customers', 'q')).toBeNull();
  expect(recentCustomers()).toEqual([]);
  expect(draftHistories.of('waking').past).toEqual([]);
});

test('a notice that offers a way back ends with its archive, one that only says what was done does not', () => {
  noteDone({ text: 'Merged', action: undo });
  anotherArchiveOpens();
  expect(notices().done).toBeNull();

  noteDone({ text: 'Made', action: null, opens: undo });
  anotherArchiveOpens();
  expect(notices().done).toBeNull();

  noteDone({ text: 'The sample shop was removed', action: null });
  anotherArchiveOpens();
  expect(notices().done?.text).toBe('The sample shop was removed');
  closeNotice(notices().done?.id ?? 0);
});
