/** `npm run check`: everything that is read rather than run. Ends at the first complaint. */
import { runMain } from '../electron/launch/failure.ts';
import { writeCssTypes } from './css-types.ts';
import { quietly } from './tools.ts';

type Step = readonly [what: string, tool: string, args: readonly string[]];

const rooms = ['domain', 'electron', 'renderer', 'test'];

const steps: readonly Step[] = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ...rooms.map((room): Step => [`types in ${room}`, 'tsc', ['-p', room]]),
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  [
    'doors between rooms',
    'depcruise',
    ['domain', 'electron', 'renderer', 'test', '.ci', '--output-type', 'err'],
  ],
  ['styles', 'stylelint', ['--max-warnings', '0', 'renderer/**/*.css']],
  ['nothing unused', 'knip', ['--no-progress']],
  ['locales', 'vitest', ['run', 'test/locales']],
];

/** How much of a complaint is shown. */
const enough = 12_000;

await runMain(() => {
  writeCssTypes();
  for (const [what, tool, args] of steps) {
    const { code, output } = quietly(tool, args);
    console.log(`${code === 0 ? 'ok    ' : 'failed'} ${what}`);
    if (code === 0) continue;
    console.log(output.slice(0, enough));
    return Promise.resolve(1);
  }
  return Promise.resolve(0);
});
