import { ReportLanguage } from '../../domain/overview/report.ts';
import type { Context } from './context.ts';
import { isEnglish } from './words.ts';

/** The language of a file: what `--language` says, else the terminal's; undefined when there is no such. */
export function fileLanguage({ flags, words }: Pick<Context, 'flags' | 'words'>): ReportLanguage | undefined {
  const asked = ReportLanguage.safeParse(flags['language'] ?? (isEnglish(words) ? 'en' : 'sv'));
  return asked.success ? asked.data : undefined;
}
