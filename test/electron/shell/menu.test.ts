import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MenuActs, type MenuContent, menuTemplate } from '../../../electron/shell/menu-template.ts';
import { keyList } from '../../../shared/keys/key-list.ts';
import type { MenuCommand } from '../../../shared/shell/menu-command.ts';
import type { PageState } from '../../../shared/shell/page-state.ts';
import type { FakeMenuItem } from '../../fake-electron.ts';

vi.mock('electron', () => import('../../fake-electron.ts'));

const withArchive: PageState = {
  language: 'en',
  theme: 'auto',
  archive: { name: 'Corner café', isSample: false },
  pages: ['Customers', 'Key accounts', 'Import'],
  offers: ['exportTable'],
  areNamesHidden: false,
  due: null,
};
let ordered: MenuCommand[];
let edited: string[];
let opened: string[];

beforeEach(() => {
  ordered = [];
  edited = [];
  opened = [];
});

const acts: MenuActs = {
  order: (command) => void ordered.push(command),
  editText: (what) => void edited.push(what),
  openRecent: (path) => void opened.push(path),
  showAbout: () => undefined,
};

function menu(state: Partial<PageState> = {}, content: Partial<MenuContent> = {}): FakeMenuItem[] {
  const whole = { recents: [], isMac: false, isPackaged: true, ...content, state: { ...withArchive, ...state } };
  return menuTemplate(whole, acts) as FakeMenuItem[];
}

function allItems(items: readonly FakeMenuItem[]): FakeMenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])]);
}

function item(label: string, items: readonly FakeMenuItem[]): FakeMenuItem {
  const found = allItems(items).find((known) => known.label === label);
  if (found === undefined) throw new Error(`no item ${label}`);
  return found;
}

describe('the menu', () => {
  it('is in both languages, the same items in each, and no word is missing', () => {
    expect(menu().map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Customer', '&Tools', '&Help']);
    const chinese = menu({ language: 'zh-CN' });
    expect(chinese.map(({ label }) => label)).toEqual([
      '文件(&F)',
      '编辑(&E)',
      '查看(&V)',
      '客户(&C)',
      '工具(&T)',
      '帮助(&H)',
    ]);
    expect(allItems(chinese)).toHaveLength(allItems(menu()).length);
    for (const { label, type } of [...allItems(chinese), ...allItems(menu())]) {
      if (type !== 'separator') expect(label).toMatch(/^(?!shell\.).+/u);
    }
  });

  it('shows only keys the page hears, and the system registers none of them', () => {
    const ofPage = allItems(menu()).filter((known) => known.click !== undefined && known.accelerator !== undefined);
    const heard: string[] = keyList.flatMap(({ combinations }): readonly string[] => combinations);
    const asListed = (accelerator: string): string =>
      accelerator.replace('CommandOrControl', 'Ctrl').replace('Left', '←').replace('Right', '→');
    expect(ofPage.length).toBeGreaterThan(12);
    for (const { accelerator = '', registerAccelerator } of ofPage) {
      expect(heard).toContain(asListed(accelerator));
      expect(registerAccelerator).toBe(false);
    }
    expect(item('New customer', menu()).accelerator).toBe('CommandOrControl+N');
    expect(
      menu()[2]
        ?.submenu?.slice(0, 3)
        .map(({ accelerator }) => accelerator),
    ).toEqual(['CommandOrControl+1', 'CommandOrControl+2', 'CommandOrControl+3']);
  });

  it('orders once for a click and leaves to the page what was a key', () => {
    item('New customer', menu()).click?.({}, {}, { triggeredByAccelerator: true });
    expect(ordered).toEqual([]);
    item('New customer', menu()).click?.({}, {}, { triggeredByAccelerator: false });
    item('Key accounts', menu()).click?.({}, {}, {});
    expect(ordered).toEqual([{ name: 'newCustomer' }, { name: 'page', index: 1 }]);
  });

  it('takes an undo key that the page left alone as meant for what is being typed', () => {
    item('Undo', menu()).click?.({}, {}, { triggeredByAccelerator: true });
    item('Undo', menu()).click?.({}, {}, {});
    expect([edited, ordered]).toEqual([['undo'], [{ name: 'undo' }]]);
  });

  it('offers nothing about an archive where none is open', () => {
    const needArchive = [
      'Import…',
      'Export this table…',
      'Show the archive in its folder',
      'Close the archive',
      'New customer',
      'Search on this page',
      'Check the archive',
    ];
    const none = menu({ archive: null, offers: [] });
    expect(needArchive.filter((label) => item(label, none).enabled !== false)).toEqual([]);
    expect(needArchive.filter((label) => item(label, menu()).enabled === false)).toEqual([]);
    expect(['New archive…', 'Archives', 'Settings'].map((label) => item(label, none).enabled)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('offers what the page shown has an answer for', () => {
    const customer = menu({ offers: ['previousCustomer', 'nextCustomer'] });
    expect(item('Next customer', customer).enabled).toBe(true);
    expect(item('Export this table…', customer).enabled).toBe(false);
    expect(item('Next customer', menu()).enabled).toBe(false);
  });

  it('marks what is chosen: hidden names, the appearance, the language', () => {
    const chosen = allItems(menu({ areNamesHidden: true, theme: 'dark', language: 'zh-CN' }))
      .filter(({ checked }) => checked === true)
      .map(({ label }) => label);
    expect(chosen).toEqual(['遮住姓名和数字', '深色', '简体中文']);
  });

  it('lists recent archives by name, an & as it is, and opens them', () => {
    const items = menu({}, { recents: ['/home/o/Tea & Co.shuke'] });
    item('Tea && Co', items).click?.({}, {}, {});
    expect(opened).toEqual(['/home/o/Tea & Co.shuke']);
    expect(item('Recent archives', menu()).enabled).toBe(false);
  });

  it('has the menu of the program and the window on macOS, and no key there that typing needs', () => {
    const mac = menu({}, { isMac: true });
    expect(mac[0]?.label).toBe('Shuke');
    expect(mac.map(({ role }) => role)).toContain('window');
    expect(item('Search on this page', mac).accelerator).toBeUndefined();
    expect(item('Keys', mac).accelerator).toBeUndefined();
    const roles = allItems(mac).map(({ role }) => role);
    for (const role of ['quit', 'hide', 'services', 'cut', 'copy', 'paste', 'selectAll']) expect(roles).toContain(role);
  });

  it('has developer tools only from a checkout', () => {
    expect(allItems(menu()).some(({ role }) => role === 'toggleDevTools')).toBe(false);
    expect(allItems(menu({}, { isPackaged: false })).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });
});
