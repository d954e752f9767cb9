import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const out = path.join(root, 'out/css-types');

/** Writes each CSS module's class names as a type, so that a misspelt class does not compile. */
export function writeCssTypes(): void {
  for (const file of fs.globSync('renderer/**/*.module.css', { cwd: root })) {
    const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const names = [
      ...new Set([...text.matchAll(/\.([a-z][A-Za-z0-9]*)(?=[^{}]*\{)/g)].map(([, name]) => name)),
    ];
    const target = path.join(out, `${file}.d.ts`);
    const types = `declare const styles: { ${names.map((name) => `readonly ${name}: string;`).join(' ')} };\n`;
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, `${types}export default styles;\n`);
  }
}

if (process.argv[1] === import.meta.filename) writeCssTypes();
