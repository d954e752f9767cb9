import type { Labels, Notes } from './labels.ts';

/** What every product must say beside its numbers: a name and a text each, in the order they are read. */
export const aboutOf = (labels: Labels, notes: Notes): readonly (readonly [name: string, text: string])[] => [
  [labels.about.source, notes.source],
  [labels.about.period, notes.period],
  [labels.about.extractedOn, notes.extractedOn],
  [labels.about.marks, notes.marks],
  [labels.about.method, notes.method],
  [labels.about.rule, notes.rule],
  ...(notes.population === undefined ? [] : [[labels.about.population, notes.population] as const]),
  [labels.about.caution, notes.caution],
];

/** The same as one paragraph, where a format has a single place for it. */
export const aboutText = (labels: Labels, notes: Notes): string =>
  aboutOf(labels, notes)
    .map(([name, text]) => `${name}: ${text.replace(/\.$/, '')}.`)
    .join(' ');
