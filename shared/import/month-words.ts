/** Names and abbreviations of the months, without accents: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const wordsByMonth: readonly string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen janeiro januari',
  'feb february februar feber fevrier fevr febrero febbraio fevereiro fev februari',
  'mar march marz mrz mars marzo marco maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august aout agosto ago augustus',
  'sep sept september septembre septiembre settembre set setembro',
  'oct october oktober okt octobre octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez decembre diciembre dic dicembre dezembro',
];

const monthByWord: ReadonlyMap<string, number> = new Map(
  wordsByMonth.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

const accents = /\p{M}+/gu;

/** The month (1 to 12) a lower-case word names, or null. */
export function monthOfWord(word: string): number | null {
  return monthByWord.get(word.normalize('NFD').replace(accents, '')) ?? null;
}
