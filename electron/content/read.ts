import { createHash, verify } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { z } from 'zod';
import {
  type ContentPack,
  type LanguageContent,
  type PackProblem,
  phonesOf,
} from '../../domain/catalogue.ts';
import type { LeafletId } from '../../domain/classification.ts';
import type { LeafletText } from '../../domain/leaflet.ts';
import {
  DirectoryFile,
  LanguageFile,
  leafletMissing,
  type Measure,
  OutlineFile,
  PackList,
  TextsFile,
  wholeTexts,
} from '../../domain/pack.ts';
import { textsFileName } from '../../domain/pack-files.ts';
import { failed, type Failure, ok, type Result } from '../../domain/result.ts';

/** No honest file of a pack is larger; a larger one is refused unread. */
const largestFileBytes = 4 * 1024 * 1024;

type FileReason = 'file-missing' | 'file-too-large' | 'file-changed' | 'file-malformed';

/**
 * Reads a signed pack. Without a true list, directory or outlines there is nothing safe to show; a damaged language
 * is left out and named, and the others are read. Every file's seal is looked at; what the leaflets of a language say
 * is read when it is first wanted, and a language whose leaflets are at fault then leaves the pack in the same way.
 */
export function readPack(folder: string, publicKey: string): Result<ContentPack, 'content-damaged'> {
  const list = readList(folder, publicKey);
  if (list === undefined) return failed('content-damaged', 'pack.json');
  const { version, built, files } = list;
  const sealed = (name: string) => sealedFile(path.join(folder, name), files[name] ?? '');
  const directory = parsed(sealed('directory.json'), DirectoryFile);
  if (!directory.ok)
    return failed('content-damaged', ['directory.json', directory.place ?? ''].join(' ').trim());
  const outlines = parsed(sealed('outlines.json'), OutlineFile);
  if (!outlines.ok || !servicesKnown(outlines.value, directory.value)) {
    return failed('content-damaged', 'outlines.json');
  }
  const phones = new Set(phonesOf(directory.value.services, built).keys());
  const { languages, problems } = readLanguages(Object.keys(files), sealed, {
    outlines: outlines.value,
    phones,
  });
  return ok({ version, built, outlines: outlines.value, ...directory.value, languages, problems });
}

/** Reads what has not been wanted yet, language by language, so that nothing that is at fault stays undiscovered. */
export async function readWhole({ languages }: ContentPack, pause = (): Promise<void> => Promise.resolve()) {
  for (const { texts } of [...languages.values()]) {
    await pause();
    texts();
  }
}

type Sealed = (name: string) => Result<Uint8Array, FileReason>;

function readLanguages(names: readonly string[], sealed: Sealed, measure: Measure) {
  const languages = new Map<string, LanguageContent>();
  const problems: PackProblem[] = [];
  const leaveOut = (file: string, { reason, place }: Failure<PackProblem['reason']>): void => {
    problems.push({ file, reason, ...(place === undefined ? {} : { place }) });
  };
  for (const file of names.filter((name) => name.startsWith('language-'))) {
    const header = languageIn(sealed(file), measure);
    if (!header.ok) {
      leaveOut(file, header);
      continue;
    }
    const { tag } = header.value.language;
    const textsFile = textsFileName(tag);
    const bytes = sealed(textsFile);
    const texts = once(() => {
      const whole = textsIn(header.value, bytes, measure);
      if (whole.ok) return whole.value;
      leaveOut(textsFile, whole);
      languages.delete(tag);
      return new Map<LeafletId, LeafletText>();
    });
    if (bytes.ok) languages.set(tag, { ...header.value, texts });
    else leaveOut(textsFile, bytes);
  }
  return { languages, problems };
}

function languageIn(bytes: Result<Uint8Array, FileReason>, { outlines }: Measure) {
  const header = parsed(bytes, LanguageFile);
  const missing = header.ok ? leafletMissing(header.value, outlines) : undefined;
  return missing === undefined ? header : failed('leaflet-missing', missing);
}

function textsIn(header: LanguageFile, bytes: Result<Uint8Array, FileReason>, measure: Measure) {
  const texts = parsed(bytes, TextsFile);
  return texts.ok ? wholeTexts(header, texts.value, measure) : texts;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
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

function sealedFile(file: string, digest: string): Result<Uint8Array, FileReason> {
  try {
    if (fs.statSync(file).size > largestFileBytes) return failed('file-too-large');
    const bytes = fs.readFileSync(file);
    return createHash('sha256').update(bytes).digest('hex') === digest ? ok(bytes) : failed('file-changed');
  } catch {
    return failed('file-missing');
  }
}

function parsed<Value>(
  bytes: Result<Uint8Array, FileReason>,
  schema: z.ZodType<Value>,
): Result<Value, FileReason> {
  if (!bytes.ok) return bytes;
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
    return read.success ? ok(read.data) : failed('file-malformed', placeOf(read.error));
  } catch {
    return failed('file-malformed');
  }
}

/** Where in the file the first fault lies, by the names of its fields: never what stands there. */
const placeOf = ({ issues: [first] }: z.ZodError): string => (first?.path ?? []).map(String).join('/');

/** A leaflet that points at a service nobody knows would lack a number where one was meant. */
function servicesKnown(outlines: z.infer<typeof OutlineFile>, { services }: DirectoryFile): boolean {
  const known = new Set(services.map(({ id }) => id));
  return outlines.every((outline) => outline.services.every((id) => known.has(id)));
}
