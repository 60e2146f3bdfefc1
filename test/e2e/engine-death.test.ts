import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../shared/locales/words.ts';
import { Program } from './program.ts';

const say = translator('en');
let program: Program;

beforeAll(async () => {
  program = await Program.start({
    engineWorker: new URL('./mortal-engine-worker.ts', import.meta.url),
    inNewTab: true,
  });
});

afterAll(() => program?.stop());

describe('the program in a real browser', () => {
  it('shows itself without a complaint of the browser and without a foreign request', async () => {
    await program.page.getByText(say('page.noArchiveOpen')).waitFor();
    expect(new URL(program.page.url()).origin).toBe(program.host.url);
    expect(program.complaints).toEqual([]);
    expect(program.foreignRequests).toEqual([]);
  });

  it('says so when its engine dies, and goes on with the next one', async () => {
    const reopening = program.page.getByText(say('page.reopening'));
    const appeared = reopening.waitFor();
    killEngine();
    await appeared;
    await reopening.waitFor({ state: 'detached' });
    await program.page.getByText(say('page.noArchiveOpen')).waitFor();
    expect(program.log).toEqual(['ENGINE_ENDED']);
    expect(program.page.url()).toContain(program.host.url);
  });

  it('says calmly that the program has ended, with no notice of an error over it', async () => {
    await program.host.close();
    await program.page.getByText(say('page.ended')).first().waitFor();
    // A notice is loaded when the first one comes.
    await program.page.waitForTimeout(500);
    expect(await program.page.getByRole('alert').count()).toBe(0);
  });
});

function killEngine(): void {
  const channel = new BroadcastChannel('shuke-test-engine-death');
  channel.postMessage('die');
  channel.close();
}
