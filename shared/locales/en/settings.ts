export const settings = {
  language: 'Language',
  asSystem: 'As the system',
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  version: 'Version',
};
