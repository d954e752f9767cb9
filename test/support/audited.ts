import { auditOf, type AuditReport } from '../../domain/audit/audit.ts';
import { tablesIn } from '../../domain/audit/read.ts';
import type { Geography } from '../../domain/municipality.ts';
import type { Result } from '../../domain/result.ts';
import { decoded } from '../../electron/cli/audit-file.ts';
import { readingWords } from '../../electron/export/words.ts';
import { geography as small } from './tables.ts';

export type Content = string | Uint8Array;

const groundOf = (geography: Geography) => ({
  geography,
  languages: ['sv', 'ar', 'ti'],
  words: readingWords,
  decode: decoded,
});

/** The tables of a file, as the auditor reads them. */
export const tablesOf = (content: Content, geography = small) =>
  tablesIn(typeof content === 'string' ? new TextEncoder().encode(content) : content, groundOf(geography));

/** Files audited together; each must be readable. */
export async function audited(
  contents: readonly Content[],
  { geography = small, threshold = 5 }: { geography?: Geography; threshold?: number } = {},
): Promise<AuditReport> {
  const files = contents.map((content, at) => ({
    file: `file-${at + 1}`,
    tables: read(tablesOf(content, geography)),
  }));
  return auditOf(files, groundOf(geography), { threshold, width: threshold });
}

function read<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.reason} ${result.place ?? ''}`);
  return result.value;
}
