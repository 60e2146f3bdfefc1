/**
 * Every key of the program, once: the listener, the list under `?`, the settings page and the window's menu all read it.
 * `frame`: works on every page, over an open dialog too. `page`: works where a page offers it (`usePageKeys`). `part`: heard by the list, form
 * or panel that has the focus.
 */
export const keyList = [
  { name: 'palette', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+K'], hears: 'whileTyping' },
  { name: 'filter', group: 'everywhere', heardBy: 'frame', combinations: ['/'], hears: 'notWhileTyping' },
  {
    name: 'pages',
    group: 'everywhere',
    heardBy: 'frame',
    combinations: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8', 'Ctrl+9'],
    hears: 'whileTyping',
  },
  { name: 'back', group: 'everywhere', heardBy: 'frame', combinations: ['Alt+←'], hears: 'notWhileTyping' },
  { name: 'forward', group: 'everywhere', heardBy: 'frame', combinations: ['Alt+→'], hears: 'notWhileTyping' },
  { name: 'counterCard', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+J'], hears: 'whileTyping' },
  // A browser keeps Ctrl+N for its own new window and never hands it to a page.
  {
    name: 'newCustomer',
    group: 'everywhere',
    heardBy: 'frame',
    combinations: ['Ctrl+N', 'Alt+N'],
    hears: 'whileTyping',
  },
  { name: 'quickEntry', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+L'], hears: 'whileTyping' },
  { name: 'sale', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+B'], hears: 'whileTyping' },
  { name: 'appointment', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+Shift+B'], hears: 'whileTyping' },
  { name: 'balance', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+U'], hears: 'whileTyping' },
  { name: 'import', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+I'], hears: 'whileTyping' },
  { name: 'archive', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+O'], hears: 'whileTyping' },
  { name: 'settings', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+,'], hears: 'whileTyping' },
  { name: 'undo', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+Z'], hears: 'whereNoTextUndo' },
  {
    name: 'redo',
    group: 'everywhere',
    heardBy: 'frame',
    combinations: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    hears: 'whereNoTextUndo',
  },
  { name: 'print', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+P'], hears: 'whileTyping' },
  { name: 'privacy', group: 'everywhere', heardBy: 'frame', combinations: ['Ctrl+Shift+P'], hears: 'whileTyping' },
  { name: 'keys', group: 'everywhere', heardBy: 'frame', combinations: ['?'], hears: 'notWhileTyping' },
  { name: 'close', group: 'everywhere', heardBy: 'part', combinations: ['Esc'] },
  { name: 'exportTable', group: 'page', heardBy: 'page', combinations: ['Ctrl+E'], hears: 'whileTyping' },
  { name: 'factorWeights', group: 'page', heardBy: 'page', combinations: ['W'], hears: 'notWhileTyping' },
  { name: 'rankingPicture', group: 'page', heardBy: 'page', combinations: ['G'], hears: 'notWhileTyping' },
  { name: 'takeSnapshot', group: 'page', heardBy: 'page', combinations: ['S'], hears: 'notWhileTyping' },
  { name: 'chartTable', group: 'page', heardBy: 'page', combinations: ['T'], hears: 'notWhileTyping' },
  { name: 'scoreFactors', group: 'page', heardBy: 'page', combinations: ['P'], hears: 'notWhileTyping' },
  { name: 'nameAccount', group: 'page', heardBy: 'page', combinations: ['N'], hears: 'notWhileTyping' },
  { name: 'previousCustomer', group: 'page', heardBy: 'page', combinations: ['Ctrl+←'], hears: 'notWhileTyping' },
  { name: 'nextCustomer', group: 'page', heardBy: 'page', combinations: ['Ctrl+→'], hears: 'notWhileTyping' },
  { name: 'move', group: 'list', heardBy: 'part', combinations: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'] },
  { name: 'open', group: 'list', heardBy: 'part', combinations: ['Enter'] },
  { name: 'openPage', group: 'list', heardBy: 'part', combinations: ['Ctrl+Enter'] },
  { name: 'toFigure', group: 'list', heardBy: 'part', combinations: ['→', '←'] },
  { name: 'pick', group: 'list', heardBy: 'part', combinations: ['Space'] },
  { name: 'pickMore', group: 'list', heardBy: 'part', combinations: ['Shift+↑', 'Shift+↓'] },
  { name: 'pickAll', group: 'list', heardBy: 'part', combinations: ['Ctrl+A'] },
  { name: 'moveColumn', group: 'list', heardBy: 'part', combinations: ['Alt+↑', 'Alt+↓'] },
  { name: 'widenColumn', group: 'list', heardBy: 'part', combinations: ['Alt+←', 'Alt+→'] },
  { name: 'editField', group: 'form', heardBy: 'part', combinations: ['Enter', 'F2'] },
  { name: 'save', group: 'form', heardBy: 'part', combinations: ['Ctrl+S'] },
  { name: 'saveAndClose', group: 'form', heardBy: 'part', combinations: ['Ctrl+Enter'] },
  { name: 'minutes', group: 'form', heardBy: 'part', combinations: ['Alt+↑', 'Alt+↓'] },
  { name: 'howSatisfied', group: 'timeline', heardBy: 'part', combinations: ['0', '1', '2', '3'] },
  { name: 'contactMinutes', group: 'timeline', heardBy: 'part', combinations: ['+', '-'] },
  { name: 'wholeCard', group: 'counter', heardBy: 'part', combinations: ['P'] },
  { name: 'caseOfCard', group: 'counter', heardBy: 'part', combinations: ['C'] },
  { name: 'appointmentOfCard', group: 'counter', heardBy: 'part', combinations: ['A'] },
  { name: 'balanceOfCard', group: 'counter', heardBy: 'part', combinations: ['B'] },
  { name: 'lineOfCard', group: 'counter', heardBy: 'part', combinations: ['L'] },
  { name: 'nextCard', group: 'counter', heardBy: 'part', combinations: ['J'] },
  { name: 'merge', group: 'duplicates', heardBy: 'part', combinations: ['M'] },
  { name: 'notTheSame', group: 'duplicates', heardBy: 'part', combinations: ['N'] },
  { name: 'decideLater', group: 'duplicates', heardBy: 'part', combinations: ['L'] },
  { name: 'keepTheOther', group: 'duplicates', heardBy: 'part', combinations: ['S'] },
  { name: 'taskDone', group: 'today', heardBy: 'part', combinations: ['D'] },
  { name: 'taskLater', group: 'today', heardBy: 'part', combinations: ['L'] },
  { name: 'taskSkip', group: 'today', heardBy: 'part', combinations: ['S'] },
  { name: 'stopPlaybook', group: 'today', heardBy: 'part', combinations: ['X'] },
  { name: 'copyWording', group: 'today', heardBy: 'part', combinations: ['C'] },
  { name: 'editWording', group: 'today', heardBy: 'part', combinations: ['E'] },
  { name: 'nextOfMany', group: 'today', heardBy: 'part', combinations: ['N'] },
  { name: 'allOfStep', group: 'today', heardBy: 'part', combinations: ['A'] },
  { name: 'printLetter', group: 'today', heardBy: 'part', combinations: ['P'] },
  { name: 'taskChannel', group: 'today', heardBy: 'part', combinations: ['T'] },
  { name: 'taskMinutes', group: 'today', heardBy: 'part', combinations: ['M'] },
  { name: 'taskCustomer', group: 'today', heardBy: 'part', combinations: ['Enter'] },
  { name: 'skipPassed', group: 'today', heardBy: 'part', combinations: ['G'] },
  { name: 'newCase', group: 'cases', heardBy: 'part', combinations: ['N'] },
  { name: 'replyToCase', group: 'cases', heardBy: 'part', combinations: ['R'] },
  { name: 'caseAnswered', group: 'cases', heardBy: 'part', combinations: ['A'] },
  { name: 'closeCase', group: 'cases', heardBy: 'part', combinations: ['1', '2', '3'] },
  {
    name: 'satisfiedAfterCase',
    group: 'cases',
    heardBy: 'part',
    combinations: ['Shift+0', 'Shift+1', 'Shift+2', 'Shift+3'],
  },
  { name: 'handOverCase', group: 'cases', heardBy: 'part', combinations: ['H'] },
  { name: 'caseCameIn', group: 'cases', heardBy: 'part', combinations: ['I'] },
  { name: 'caseTold', group: 'cases', heardBy: 'part', combinations: ['T'] },
  { name: 'editCase', group: 'cases', heardBy: 'part', combinations: ['E'] },
  { name: 'newAppointment', group: 'appointments', heardBy: 'part', combinations: ['N'] },
  { name: 'appointmentCame', group: 'appointments', heardBy: 'part', combinations: ['C'] },
  { name: 'appointmentDidNotCome', group: 'appointments', heardBy: 'part', combinations: ['X'] },
  { name: 'appointmentCalledOff', group: 'appointments', heardBy: 'part', combinations: ['O'] },
  { name: 'editAppointment', group: 'appointments', heardBy: 'part', combinations: ['E'] },
  { name: 'confirmFacts', group: 'facts', heardBy: 'part', combinations: ['C'] },
  {
    name: 'leaveFactOut',
    group: 'facts',
    heardBy: 'part',
    combinations: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  },
  { name: 'changeFact', group: 'facts', heardBy: 'part', combinations: ['E'] },
  { name: 'factsLater', group: 'facts', heardBy: 'part', combinations: ['L'] },
  { name: 'nameOverlooked', group: 'keyAccounts', heardBy: 'part', combinations: ['N'] },
  { name: 'setAccountAside', group: 'keyAccounts', heardBy: 'part', combinations: ['X'] },
  { name: 'keepAccount', group: 'keyAccounts', heardBy: 'part', combinations: ['K'] },
  { name: 'removeAccount', group: 'keyAccounts', heardBy: 'part', combinations: ['R'] },
  { name: 'accountLater', group: 'keyAccounts', heardBy: 'part', combinations: ['L'] },
  { name: 'sleepReason', group: 'sleep', heardBy: 'part', combinations: ['R'] },
  { name: 'contactOfSleeper', group: 'sleep', heardBy: 'part', combinations: ['C'] },
  { name: 'wakeSleeper', group: 'sleep', heardBy: 'part', combinations: ['W'] },
  { name: 'sleeperLater', group: 'sleep', heardBy: 'part', combinations: ['L'] },
  { name: 'leaveSleeperBe', group: 'sleep', heardBy: 'part', combinations: ['X'] },
  { name: 'startImprovement', group: 'improvements', heardBy: 'part', combinations: ['D'] },
  { name: 'mendImprovement', group: 'improvements', heardBy: 'part', combinations: ['M'] },
  { name: 'improvementIsIdea', group: 'improvements', heardBy: 'part', combinations: ['I'] },
  { name: 'mergeImprovements', group: 'improvements', heardBy: 'part', combinations: ['J'] },
  { name: 'renameImprovement', group: 'improvements', heardBy: 'part', combinations: ['E'] },
  {
    name: 'chooseSleepReason',
    group: 'sleep',
    heardBy: 'part',
    combinations: ['1', '2', '3', '4', '5', '6', '7', '8'],
  },
  { name: 'playbookTab', group: 'playbooks', heardBy: 'part', combinations: ['1', '2', '3'] },
  { name: 'addStep', group: 'playbooks', heardBy: 'part', combinations: ['A'] },
  { name: 'removeStep', group: 'playbooks', heardBy: 'part', combinations: ['Del'] },
  { name: 'stepADay', group: 'playbooks', heardBy: 'part', combinations: ['[', ']'] },
  { name: 'moveStep', group: 'playbooks', heardBy: 'part', combinations: ['Alt+↑', 'Alt+↓'] },
  { name: 'wordingOfStep', group: 'playbooks', heardBy: 'part', combinations: ['Enter'] },
  { name: 'insertField', group: 'playbooks', heardBy: 'part', combinations: ['/'] },
  { name: 'enterPayment', group: 'owed', heardBy: 'part', combinations: ['P'] },
  { name: 'contactOfDebtor', group: 'owed', heardBy: 'part', combinations: ['L'] },
  { name: 'owedAge', group: 'owed', heardBy: 'part', combinations: ['0', '1', '2', '3', '4', '5'] },
  { name: 'newGroup', group: 'groups', heardBy: 'part', combinations: ['N'] },
] as const satisfies readonly KeyEntry[];

interface KeyEntry {
  name: string;
  group:
    | 'everywhere'
    | 'page'
    | 'list'
    | 'form'
    | 'timeline'
    | 'counter'
    | 'duplicates'
    | 'today'
    | 'cases'
    | 'appointments'
    | 'facts'
    | 'keyAccounts'
    | 'sleep'
    | 'improvements'
    | 'playbooks'
    | 'owed'
    | 'groups';
  heardBy: 'frame' | 'page' | 'part';
  combinations: readonly string[];
  /** `whereNoTextUndo`: not in a field in which the browser undoes what was typed. */
  hears?: 'whileTyping' | 'notWhileTyping' | 'whereNoTextUndo';
}

type Entry = (typeof keyList)[number];
export type KeyName = Entry['name'];
export type FrameKey = Extract<Entry, { heardBy: 'frame' }>['name'];
/** What a page can offer a key for; `newCustomer`, `quickEntry`, `sale`, `appointment`, `balance`, `filter`, `undo` and `redo` have an answer of the frame where no page has one. */
export type PageKey =
  | Extract<Entry, { heardBy: 'page' }>['name']
  | 'newCustomer'
  | 'quickEntry'
  | 'sale'
  | 'appointment'
  | 'balance'
  | 'filter'
  | 'undo'
  | 'redo';

export const keyGroups = [
  'everywhere',
  'page',
  'list',
  'form',
  'timeline',
  'counter',
  'duplicates',
  'today',
  'cases',
  'appointments',
  'facts',
  'keyAccounts',
  'sleep',
  'improvements',
  'playbooks',
  'owed',
  'groups',
] as const;
