import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { HostUnderTest } from '../electron/browser/host-under-test.ts';
import { mountingSkipped, mountSmallDisk } from './engine-small-disk.ts';

it('an upload onto a full disk is answered, whatever its size, and leaves nothing', async (context) => {
  const disk = mountSmallDisk(4);
  if (disk === null) return context.skip(mountingSkipped);
  const profileFolder = path.join(disk.folder, 'profile');
  const host = await HostUnderTest.start({ profileFolder });
  try {
    const cookie = await host.enter();
    disk.fillBut(512 * 1024);
    const runs = fs.readdirSync(path.join(profileFolder, 'files'));
    for (const megabytes of [1, 6, 30]) {
      const answer = await host.upload(cookie, 'orders.csv', Buffer.alloc(megabytes * 1024 * 1024));
      expect(answer.status).toBe(507);
      expect(runs.flatMap((run) => fs.readdirSync(path.join(profileFolder, 'files', run)))).toEqual([]);
    }
    disk.free();
    expect((await host.upload(cookie, 'orders.csv', Buffer.alloc(1024 * 1024))).status).toBe(200);
  } finally {
    await host.stop();
  }
});
