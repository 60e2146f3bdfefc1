export const settings = {
  language: 'Language',
  asSystem: 'Follow the system',
  theme: 'Appearance',
  themes: { auto: 'Follow the system', light: 'Light', dark: 'Dark' },
  showKeys: 'Show all keys',
  version: 'Version',
};
