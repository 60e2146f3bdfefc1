import { type BrowserWindow, Notification } from 'electron';
import { translator } from '../../shared/locales/words.ts';
import type { PageState } from '../../shared/shell/page-state.ts';
import { bringForward } from './bring-forward.ts';

/**
 * Says once a day how much is due, and once of each answer that its hour has come, to a person who looks elsewhere. After
 * days away that is one notice too.
 */
export class DueNotices {
  readonly #window: BrowserWindow;
  /** Archive and day of the last notice of how much is due, and those of answers. */
  #toldDay: string | null = null;
  readonly #toldAnswers = new Set<string>();

  constructor(window: BrowserWindow) {
    this.#window = window;
  }

  hear(state: PageState): void {
    const { archive, due } = state;
    if (archive === null || due === null) return;
    const say = translator(state.language);
    const day = `${archive.name} ${due.day}`;
    if (due.tasks > 0 && this.#toldDay !== day) {
      // A window with the focus is being looked at: no notice is needed.
      this.#toldDay = day;
      this.#show(
        say('shell.notices.due', { count: due.tasks }),
        due.overdue > 0 ? say('shell.notices.overdue', { count: due.overdue }) : say('shell.notices.seeWindow'),
      );
    }
    const answer = `${day} ${due.answerBy}`;
    if (due.answerBy !== null && !this.#toldAnswers.has(answer)) {
      this.#toldAnswers.add(answer);
      this.#show(say('shell.notices.answerBy', { time: due.answerBy }), say('shell.notices.seeWindow'));
    }
  }

  /** Names no customer: the system shows it over whatever is on the screen, and keeps it. */
  #show(title: string, body: string): void {
    if (this.#window.isFocused() || !Notification.isSupported()) return;
    const notice = new Notification({ title, body, silent: true });
    notice.on('click', () => bringForward(this.#window));
    notice.show();
  }
}
