/** What the playbooks of the library are called, by slug. */
export const playbookNames = {
  regular: 'A regular in the making',
  birthday: 'Birthday',
  waking: 'Waking',
  mended: 'You said it, we mended it',
  'come-in': 'It has come in',
  'win-back': 'Win-back',
  complaint: 'Complaint, green channel',
  'ask-introduction': 'Ask for an introduction',
  'thank-introduction': 'Thank for an introduction',
  'key-account-round': 'Key-account round',
  'due-again': 'Due again',
};
