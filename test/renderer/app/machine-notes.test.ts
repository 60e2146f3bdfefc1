import { describe, expect, it } from 'vitest';
import { MachineNotes } from '../../../renderer/app/machine-notes.ts';

describe('what the program keeps for the page', () => {
  it('is what earlier runs kept, but for what this page has changed since', async () => {
    const notes = new MachineNotes(async () => undefined);
    notes.setItem('width', '420');
    notes.begin({ width: '380', rail: 'true' });
    expect(notes.getItem('rail')).toBe('true');
    expect(notes.getItem('columns')).toBeNull();
  });

  it('is sent one after the other; of what changes meanwhile only the latest', async () => {
    const sent: string[] = [];
    const answers: Array<() => void> = [];
    const notes = new MachineNotes((name, text) => {
      sent.push(`${name} ${text}`);
      return new Promise<void>((answer) => answers.push(answer));
    });
    for (const width of ['400', '410', '420']) notes.setItem('width', width);
    notes.setItem('rail', 'true');
    expect(sent).toEqual(['width 400']);
    answers.shift()?.();
    await expect.poll(() => sent).toEqual(['width 400', 'width 420']);
    answers.shift()?.();
    await expect.poll(() => sent).toEqual(['width 400', 'width 420', 'rail true']);
  });

  it('holds as long as the page where it cannot be kept', () => {
    const notes = new MachineNotes(async () => Promise.reject(new Error('the engine is away')));
    notes.setItem('width', '420');
    expect(notes.getItem('width')).toBe('420');
  });
});
