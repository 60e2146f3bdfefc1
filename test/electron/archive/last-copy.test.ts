import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';

describe('the last copy', () => {
  it('is remembered with its instant once it is saved and found in order, for its own archive only', async () => {
    const { client, folder, placeToken } = await openTestEngine();
    const place = placeToken(folder);
    expect(await client.archive.lastCopy()).toEqual({ at: null });
    const { jobId } = await client.archive.saveCopy({ folder: place, name: 'copy' });
    const copy = await client.archive.copySaved({ jobId });
    const { at } = await client.archive.lastCopy();
    expect(at).toBeTypeOf('number');

    // The copy is the same archive in another place.
    await client.archive.open({ token: copy.token });
    expect(await client.archive.lastCopy()).toEqual({ at });
    await client.archive.create({ folder: place, name: 'another', homeCurrency: 'GBP' });
    expect(await client.archive.lastCopy()).toEqual({ at: null });
    await client.archive.close();
    expect(await client.archive.lastCopy()).toEqual({ at: null });
  });

  it('is none where the copy was refused', async () => {
    const { client, folder, placeToken } = await openTestEngine();
    await expect(client.archive.saveCopy({ folder: placeToken(folder), name: 'shop' })).rejects.toThrow();
    expect(await client.archive.lastCopy()).toEqual({ at: null });
  });
});
