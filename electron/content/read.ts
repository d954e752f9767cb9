import { createHash, verify } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { z } from 'zod';
import type { ContentPack, PackProblem } from '../../domain/catalogue.ts';
import { assemble, DirectoryFile, LanguageFile, OutlineFile, PackList } from '../../domain/pack.ts';
import { failed, ok, type Result } from '../../domain/result.ts';

/** No honest file of a pack is larger; a larger one is refused unread. */
const largestFileBytes = 4 * 1024 * 1024;

type FileReason = 'file-missing' | 'file-too-large' | 'file-changed' | 'file-malformed';

/**
 * Reads a signed pack. Without a true list, directory or outlines there is nothing safe to show; a damaged language
 * is left out and named, and the others are read.
 */
export function readPack(folder: string, publicKey: string): Result<ContentPack, 'content-damaged'> {
  const list = readList(folder, publicKey);
  if (list === undefined) return failed('content-damaged', 'pack.json');
  const read = <Value>(name: string, schema: z.ZodType<Value>) =>
    readFile(path.join(folder, name), list.files[name] ?? '', schema);
  const directory = read('directory.json', DirectoryFile);
  if (!directory.ok) return failed('content-damaged', 'directory.json');
  const outlines = read('outlines.json', OutlineFile);
  if (!outlines.ok || !servicesKnown(outlines.value, directory.value)) {
    return failed('content-damaged', 'outlines.json');
  }
  const files = Object.keys(list.files).filter((name) => name.startsWith('language-'));
  const languages = files.map((file) => ({ file, content: read(file, LanguageFile) }));
  return ok(
    assemble({
      version: list.version,
      built: list.built,
      directory: directory.value,
      outlines: outlines.value,
      languages: languages.flatMap(({ file, content }) =>
        content.ok ? [[file, content.value] as const] : [],
      ),
      problems: languages.flatMap(({ file, content }): PackProblem[] =>
        content.ok
          ? []
          : [
              {
                file,
                reason: content.reason,
                ...(content.place === undefined ? {} : { place: content.place }),
              },
            ],
      ),
    }),
  );
}

function readList(folder: string, publicKey: string): PackList | undefined {
  try {
    const bytes = fs.readFileSync(path.join(folder, 'pack.json'));
    const signature = fs.readFileSync(path.join(folder, 'pack.sig'));
    if (!verify(null, bytes, publicKey, signature)) return undefined;
    return PackList.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

function readFile<Value>(file: string, digest: string, schema: z.ZodType<Value>): Result<Value, FileReason> {
  try {
    if (fs.statSync(file).size > largestFileBytes) return failed('file-too-large');
    const bytes = fs.readFileSync(file);
    if (createHash('sha256').update(bytes).digest('hex') !== digest) return failed('file-changed');
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? ok(parsed.data) : failed('file-malformed', placeOf(parsed.error));
  } catch (fault) {
    return failed(
      fault instanceof SyntaxError || fault instanceof TypeError ? 'file-malformed' : 'file-missing',
    );
  }
}

/** Where in the file the first fault lies, by the names of its fields: never what stands there. */
const placeOf = ({ issues: [first] }: z.ZodError): string => (first?.path ?? []).map(String).join('/');

/** A leaflet that points at a service nobody knows would lack a number where one was meant. */
function servicesKnown(outlines: z.infer<typeof OutlineFile>, { services }: DirectoryFile): boolean {
  const known = new Set(services.map(({ id }) => id));
  return outlines.every((outline) => outline.services.every((id) => known.has(id)));
}
