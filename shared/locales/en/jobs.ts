/** Long work: how far it is. The phases have their words in `import.phases`. */
export const jobs = {
  tryingOut: 'Trying the rows',
  done: '{{done}} done',
  doneOf: '{{done}} of {{of}}',
  perSecond: '{{rate}} per second',
  rowsDone: '{{done}} rows',
  rowsDoneOf: '{{done}} of {{of}} rows',
  rowsDoneOfAbout: '{{done}} of about {{of}} rows',
  rowsPerSecond: '{{rate}} rows per second',
  fewSecondsLeft: 'a few seconds left',
  secondsLeft_one: 'about {{count}} second left',
  secondsLeft_other: 'about {{count}} seconds left',
  minutesLeft_one: 'about {{count}} minute left',
  minutesLeft_other: 'about {{count}} minutes left',
};
