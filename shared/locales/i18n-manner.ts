/** How words are looked up, wherever they are: on the page, in workbooks, on the command line. */
export const i18nManner = {
  defaultNS: 'words',
  ns: ['words'],
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;
