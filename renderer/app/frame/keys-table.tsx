import { combinationTexts, keyGroups, keyList } from '../key-list.ts';
import { isMac } from '../machine.ts';
import { useWords } from '../words.ts';
import classes from './keys-table.module.css';

/** Every key of the program, as the list has them. */
export function KeysTable() {
  const { t } = useWords();
  return (
    <div className={classes.groups}>
      {keyGroups.map((group) => (
        <table key={group} className={classes.keys}>
          <caption className={classes.group}>{t(`keys.groups.${group}`)}</caption>
          <tbody>
            {keyList
              .filter((entry) => entry.group === group)
              .map(({ name }) => (
                <tr key={name}>
                  <th scope="row">
                    <Combinations texts={combinationTexts(name, isMac)} isChoice={name !== 'move'} />
                  </th>
                  <td className="public">{t(`keys.meanings.${name}`)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Combinations({ texts, isChoice }: { texts: readonly string[]; isChoice: boolean }) {
  const { t } = useWords();
  return texts.map((text, index) => (
    <span key={text}>
      {index > 0 && (isChoice ? <span className="quiet"> {t('keys.or')} </span> : ' ')}
      <kbd>{text}</kbd>
    </span>
  ));
}
