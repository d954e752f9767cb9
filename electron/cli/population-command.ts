import { contract } from '../../domain/contract.ts';
import { PopulationChange, PopulationSource, PopulationYear } from '../../domain/population.ts';
import { commaList } from './comma-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { unlock } from './unlock.ts';
import { filled, reasonText } from './words.ts';

/** `population`: what rates are made of, one figure a line; with `--set` and `--year` entered first. */
export async function populationCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const wrong = (text: string): Outcome => misused(filled(words.command.wrongCode, { flags: text }));
  const { set, year, source } = flags;
  if ((set === undefined) !== (year === undefined)) return wrong('--set --year');
  if (source !== undefined && (set === undefined || !PopulationSource.safeParse(source).success))
    return wrong(`--source ${PopulationSource.options.join('|')}`);
  if (year !== undefined && !PopulationYear.safeParse(year).success) return wrong('--year');
  const change = set === undefined ? undefined : changeOf(set, { year, source });
  if (change?.success === false) return wrong('--set');
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  if (change === undefined) return listed(context);
  const saved = await ask('populations.save', change.data);
  if (saved.ok) return listed(context);
  return saved.reason === 'unknown-municipality'
    ? misused(reasonText(words, saved.reason))
    : refusal(words, saved);
}

/** `1489=41900,1441=43100`: what is written another way, or twice, is no number. */
function changeOf(set: string, { year, source = 'own' }: Readonly<Record<string, string | undefined>>) {
  const pairs = commaList(set).map((pair) => pair.split('='));
  const isRight = pairs.every(([, number = '', ...more]) => /^\d{1,7}$/.test(number) && more.length === 0);
  const inhabitants = Object.fromEntries(pairs.map(([code = '', number = '']) => [code, Number(number)]));
  const isOnce = Object.keys(inhabitants).length === pairs.length;
  return PopulationChange.safeParse({
    year,
    source,
    inhabitants: isRight && isOnce ? inhabitants : undefined,
  });
}

/** Municipality, name, year, inhabitants, source. */
async function listed({ ask, words, pack }: Context): Promise<Outcome> {
  const answer = await ask('populations.read', {});
  if (!answer.ok) return refusal(words, answer);
  const { entered } = contract['populations.read'].answer.parse(answer.value);
  if (entered.length === 0) return done(words.population.none);
  const places = pack.ok ? pack.value.geography.municipalities : [];
  const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? '';
  const lines = entered.map(({ municipality, year, inhabitants, source }) =>
    [municipality, nameOf(municipality), year, inhabitants, words.population.sources[source]].join('\t'),
  );
  return done(lines.join('\n'));
}
