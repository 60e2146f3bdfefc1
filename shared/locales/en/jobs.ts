/** Long work: how far it is. The phases have their words in `import.phases`. */
export const jobs = {
  done: '{{done}} done',
  doneOf: '{{done}} of {{of}}',
  perSecond: '{{rate}} per second',
};
