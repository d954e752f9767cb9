// What a stock Electron brings along and the stand-in lacks: `electron [options] <path to app>`.
import { app } from 'electron/main';
import { existsSync, readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = [];
const target = firstPath(process.argv.slice(1));
if (target === undefined) end('usage: electron [options] <path to app>', 2);
if (modules.length > 0) Module._preloadModules(modules);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
try {
  await import(pathToFileURL(introduce(resolve(target))).href);
} catch (error) {
  // The stock dialog box would wait for somebody for ever.
  end(`App threw an error during load\n${error?.stack ?? error}`, 1);
}

function firstPath(words) {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '-v' || word === '--version') end(`v${process.versions.electron}`, 0);
    if (word === '-r' || word === '--require') modules.push(words[++at]);
    else if (!word.startsWith('-')) return word;
  }
}

/** Gives Electron the app's name, version and folder; answers the module to start. */
function introduce(path) {
  const description = join(path, 'package.json');
  const isFolder = existsSync(description);
  const about = isFolder ? JSON.parse(readFileSync(description, 'utf8')) : {};
  if (about.version) app.setVersion(about.version);
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
  app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`);
  const entry = Module._resolveFilename(path, null, true);
  app.setAppPath(isFolder ? path : dirname(entry));
  return entry;
}

function end(line, code) {
  (code === 0 ? console.log : console.error)(line);
  process.exit(code);
}
