import {
  Age,
  Agency,
  Already,
  Audience,
  Form,
  Kind,
  Priority,
  Service,
  Violence,
} from '../../domain/classification.ts';
import { CorrectionReason } from '../../domain/correction.ts';
import { PaperForm } from '../../domain/paper-form.ts';
import { fields, regionLevels } from '../../domain/dimension.ts';
import { PopulationSource } from '../../domain/population.ts';
import { periodLevels } from '../../domain/period.ts';
import { ReportLanguage } from '../../domain/overview/report.ts';
import { ComparisonFormat, RevisionFormat, TableFormat } from '../../domain/report/format.ts';
import { ClassificationFormat } from './classification-command.ts';
import { type CommandName, commands, required } from './arguments.ts';
import { type Outcome, done } from './context.ts';
import type { Staff } from './words.ts';

/** What a flag can be, where that is a list of ours. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  agency: Agency.options,
  service: Service.options,
  audience: Audience.options,
  violence: Violence.options,
  priority: Priority.options,
  age: Age.options,
  already: Already.options,
  kind: Kind.options,
  by: [...regionLevels, ...periodLevels, ...fields],
  region: regionLevels,
  period: periodLevels,
  format: TableFormat.options,
  reason: CorrectionReason.options,
  source: PopulationSource.options,
};

/** Where two commands share the name of a flag. */
const allowedIn: Partial<Record<CommandName, Readonly<Record<string, readonly string[]>>>> = {
  print: { form: PaperForm.options },
  batch: { form: PaperForm.options },
  record: { form: Form.options },
  correct: { form: Form.options, by: [] },
  classification: { format: ClassificationFormat.options },
  export: { language: ReportLanguage.options },
  overview: { language: ReportLanguage.options },
  ledger: { format: RevisionFormat.options, language: ReportLanguage.options },
  compare: {
    by: [...regionLevels, ...fields],
    period: [],
    format: ComparisonFormat.options,
    language: ReportLanguage.options,
  },
};

const examples: Readonly<Record<CommandName, readonly string[]>> = {
  print: [
    'print --leaflet exposed --lang ar --with sv --municipality 1489 --out leaflet.pdf',
    'print --leaflet exposed --lang ar --form pocket --municipality 1489 --out pocket.pdf',
  ],
  batch: ['batch --leaflets all --langs ar,so,ti --municipality 1489 --form a4 --out patrol-car.pdf'],
  record: [
    'record --service social-services --municipality 1489 --language ar',
    'record --leaflet exposed --form a4 --municipality 1489 --language ar',
    'record --file paper-list.csv',
  ],
  export: ['export --from 2025-01 --to 2025-12 --by municipality,quarter --format csv --out table.csv'],
  overview: ['overview --year 2025', 'overview --year 2025 --out report.pdf'],
  compare: [
    'compare --by municipality --period 2025 --with 2024',
    'compare --by county,service --period 2025Q1 --with 2024Q1 --out compared.xlsx --format xlsx',
  ],
  population: ['population', 'population --set 1489=12345,1441=23456 --year 2025 --source own'],
  setup: ['setup --agency police --municipalities 1489,1466,1442,1441'],
  correct: [
    'correct --month 2026-10 --municipality 1489 --service social-services --language ar --by -1 --reason entered-twice',
  ],
  ledger: [
    'ledger list',
    'ledger verify',
    'ledger verify table.csv report.pdf',
    'ledger revise --year 2025 --out revision.csv',
  ],
  log: ['log'],
  support: ['support'],
  list: ['leaflets', 'languages', 'municipalities', 'services', 'codes'].map((what) => `list ${what}`),
  retain: ['retain --preview', 'retain', 'retain --months 36'],
  classification: ['classification --out codes.csv', 'classification --format json --out codes.json'],
  audit: ['audit table.csv', 'audit half-year.xlsx year.xlsx --threshold 10'],
};

/** What a command does and takes, or all of them in a list. */
export function helpText(words: Staff, command?: CommandName): Outcome {
  const { help } = words.command;
  if (command === undefined) {
    const names = Object.keys(commands).map((name) => `  ${name.padEnd(16)}${summary(words, name)}`);
    return done([`${help.usage} <${help.command}>`, '', ...names, '', help.common].join('\n'));
  }
  const shown = examples[command].map((line) => `  npm run -s vagvisaren -- ${line}`);
  const flags = commands[command].map((flag) => flagText(words, command, flag));
  return done(
    [
      `${help.usage} ${command}`,
      inLines(help[command].split(' '), 80).join('\n'),
      ...(flags.length === 0 ? [] : [flags.join('\n')]),
      help.common,
      [`${help.example}:`, ...shown].join('\n'),
    ].join('\n\n'),
  );
}

/** The first sentence. */
const summary = ({ command: { help } }: Staff, name: string): string =>
  new Map(Object.entries(help)).get(name)?.split(/(?<=\.) /)[0] ?? '';

function flagText({ command: { help, flags } }: Staff, command: CommandName, flag: string): string {
  const texts = new Map(Object.entries(flags));
  const text = texts.get(`${command}-${flag}`) ?? texts.get(flag) ?? '';
  const need = required[command].includes(flag) ? ` (${help.required})` : '';
  const codes = inLines(allowedIn[command]?.[flag] ?? allowed[flag] ?? [], 58).map(
    (line) => `${' '.repeat(20)}${line}`,
  );
  return [`  --${flag.padEnd(16)}${text}${need}`, ...codes].join('\n');
}

/** Words one after another, as many to a line as there is room for. */
function inLines(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
