import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import { door } from '../engine/door.ts';
import type { Profile } from '../engine/profile.ts';

export const settingsOperations = {
  get: door.settings.get.handler(({ context: { profile, options, clock } }) => ({
    ...profile.settings,
    systemLanguage: options.systemLanguage,
    host: options.host,
    appVersion: options.appVersion,
    today: clock.today(),
    notKept: notKept(profile),
  })),
  set: door.settings.set.handler(({ input, context: { profile, changes } }) => {
    const { language = profile.settings.language, theme = profile.settings.theme } = input;
    profile.change({ language, theme });
    changes.announce(['profile']);
    return { ...profile.settings, notKept: notKept(profile) };
  }),
  pageNotes: door.settings.pageNotes.handler(({ context: { profile } }) => ({ ...profile.pageNotes })),
  keepPageNote: door.settings.keepPageNote.handler(({ input, context: { profile } }) => {
    profile.keepPageNote(input.name, input.text);
    return {};
  }),
};

function notKept({ failure }: Profile): { code: ErrorCode; values: ErrorValues } | null {
  return failure === null ? null : { code: failure.code, values: failure.values };
}
