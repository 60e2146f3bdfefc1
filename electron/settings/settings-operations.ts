import { door } from '../engine/door.ts';

export const settingsOperations = {
  get: door.settings.get.handler(({ context: { profile, options, clock } }) => ({
    ...profile.settings,
    systemLanguage: options.systemLanguage,
    host: options.host,
    appVersion: options.appVersion,
    today: clock.today(),
  })),
  set: door.settings.set.handler(({ input, context: { profile, changes } }) => {
    const { language = profile.settings.language, theme = profile.settings.theme } = input;
    const settings = profile.change({ language, theme });
    changes.announce('settings');
    return settings;
  }),
  pageNotes: door.settings.pageNotes.handler(({ context: { profile } }) => ({ ...profile.pageNotes })),
  keepPageNote: door.settings.keepPageNote.handler(({ input, context: { profile } }) => {
    profile.keepPageNote(input.name, input.text);
    return {};
  }),
};
