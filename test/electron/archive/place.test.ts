import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { conflictCopiesBeside } from '../../../electron/archive/conflict-copies.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { describePlace } from '../../../electron/archive/place.ts';
import { smallArchive, temporaryFolder } from './small-archive.ts';

it.each([
  ['OneDrive', 'onedrive'],
  ['OneDrive - 熟客公司', 'onedrive'],
  ['Dropbox', 'dropbox'],
  ['Dropbox (Personal)', 'dropbox'],
  ['com~apple~CloudDocs', 'icloud'],
  ['iCloudDrive', 'icloud'],
  ['Google Drive', 'googledrive'],
  ['Nextcloud', 'nextcloud'],
  ['我的坚果云', 'nutstore'],
  ['BaiduSyncdisk', 'baidu'],
  ['Documents', null],
  ['My OneDrive notes', null],
])('a file below a folder named %s is kept by %s', (name, service) => {
  const folder = path.join(temporaryFolder(), name, '店');
  fs.mkdirSync(folder, { recursive: true });
  expect(describePlace(path.join(folder, 'not-yet.shuke'))).toEqual({ synced: service, network: false });
});

it('a folder with the marker of a sync program is a synced one, whatever its name', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, '.stfolder'));
  expect(describePlace(path.join(folder, 'a', 'b.shuke')).synced).toBe('syncthing');
});

it('a folder that leads into a synced one by a link is synced', () => {
  const folder = temporaryFolder();
  fs.mkdirSync(path.join(folder, 'Dropbox', '店'), { recursive: true });
  fs.symlinkSync(path.join(folder, 'Dropbox', '店'), path.join(folder, 'link'));
  expect(describePlace(path.join(folder, 'link', 'a.shuke')).synced).toBe('dropbox');
});

it('copies a sync program made are listed, other files are not', async () => {
  const folder = temporaryFolder();
  const copies = [
    'shop (conflicted copy 2024-05-20).shuke',
    "shop (Anna's conflicted copy).shuke",
    'shop.sync-conflict-20240520-101500-ABCDEFG.shuke',
    'shop (冲突副本 2024-05-20).shuke',
    'shop-LAPTOP.shuke',
  ];
  const others = ['shop.shuke', 'shop 2.shuke', 'shop before-upgrade 1.shuke', 'shop-branch.shuke', 'shop.txt'];
  for (const name of [...copies, ...others]) fs.writeFileSync(path.join(folder, name), 'x');
  const found = conflictCopiesBeside(path.join(folder, 'shop.shuke'), ['LAPTOP']);
  expect(found.map((file) => path.basename(file)).sort()).toEqual([...copies].sort());
});

it('opening warns of a synced folder and of conflict copies', async () => {
  const { file, folder } = await smallArchive({ customers: 1 });
  const synced = path.join(folder, 'Dropbox');
  fs.mkdirSync(synced);
  const moved = path.join(synced, 'shop.shuke');
  fs.renameSync(file, moved);
  const copy = path.join(synced, 'shop (conflicted copy).shuke');
  fs.copyFileSync(moved, copy);
  const archive = await openArchive(moved);
  expect(archive.openedWith).toEqual([
    { code: 'ARCHIVE_IN_SYNCED_FOLDER', values: { file: moved, service: 'dropbox' } },
    { code: 'ARCHIVE_CONFLICT_COPIES', values: { file: moved, names: copy, count: 1 } },
  ]);
  archive.close();
});
