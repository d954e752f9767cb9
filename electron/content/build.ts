import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { LanguageTag } from '../../domain/classification.ts';
import { DirectoryFile, LanguageFile, OutlineFile, TextsFile } from '../../domain/pack.ts';
import { languageFileName, textsFileName } from '../../domain/pack-files.ts';

interface Building {
  readonly root: string;
  readonly out: string;
  readonly version: string;
  /** ISO date. */
  readonly built: string;
}

const parse = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Builds `assets/` and `locales/` into one signed pack under `out`; a fault in the sources stops the build. */
export function buildPack({ root, out, version, built }: Building): void {
  const files: Record<string, string> = {
    'directory.json': JSON.stringify(directory(root)),
    'outlines.json': JSON.stringify(outlines(root)),
  };
  for (const { texts, ...header } of languages(root)) {
    const content = LanguageFile.parse({ ...header, leaflets: texts.map(({ leaflet }) => leaflet) });
    files[languageFileName(content.language.tag)] = JSON.stringify(content);
    files[textsFileName(content.language.tag)] = JSON.stringify(texts);
  }
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  const digests: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(out, name), content);
    digests[name] = createHash('sha256').update(content).digest('hex');
  }
  signList(out, JSON.stringify({ format: 1, version, built, files: digests }));
}

/** The key lives for one build: its public half ships beside the app's code, its private half is never stored. */
function signList(out: string, list: string): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  fs.writeFileSync(path.join(out, 'pack.json'), list);
  fs.writeFileSync(path.join(out, 'pack.sig'), sign(null, Buffer.from(list), privateKey));
  fs.writeFileSync(path.join(out, 'pack.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

function directory(root: string): DirectoryFile {
  const read = (name: string) => parse(path.join(root, 'assets/directory', `${name}.json`));
  return DirectoryFile.parse({
    services: read('services'),
    geography: { municipalities: read('municipalities'), policeAreas: read('police-areas') },
    sites: read('sites'),
    absent: read('absent'),
  });
}

function outlines(root: string): z.infer<typeof OutlineFile> {
  const order = z.array(z.string()).parse(parse(path.join(root, 'assets/leaflets/order.json')));
  return OutlineFile.parse(order.map((id) => parse(path.join(root, 'assets/leaflets', `${id}.json`))));
}

function languages(root: string) {
  const locales = path.join(root, 'locales');
  const listed = z
    .array(z.looseObject({ tag: LanguageTag }))
    .parse(parse(path.join(locales, 'languages.json')));
  return listed.map((language) => {
    const folder = path.join(locales, language.tag);
    const { person } = z.looseObject({ person: z.unknown() }).parse(parse(path.join(folder, 'ui.json')));
    const leaflets = path.join(folder, 'leaflets');
    return {
      language,
      wording: person,
      explanations: parse(path.join(folder, 'services.json')),
      texts: TextsFile.parse(
        fs
          .readdirSync(leaflets)
          .sort()
          .map((name) => parse(path.join(leaflets, name))),
      ),
    };
  });
}
