import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { checkout } from '../../../electron/launch/cache.ts';
import configuration from '../../../electron-builder.config.json' with { type: 'json' };

const schema: unknown = JSON.parse(
  readFileSync(join(checkout, 'node_modules/app-builder-lib/scheme.json'), 'utf8'),
);

/** What electron-builder itself would say of a configuration. */
function complaints(candidate: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  if (typeof schema !== 'object' || schema === null) throw new Error('No schema.');
  const isRight = ajv.compile(schema);
  return isRight(candidate) ? [] : (isRight.errors ?? []).map((error) => JSON.stringify(error));
}

test('electron-builder’s schema accepts the configuration, Windows installer and all', () => {
  expect(complaints(configuration)).toEqual([]);
});

test.for([
  ['a misspelt key', { ...configuration, electronFuse: {} }],
  ['an unknown NSIS key', { ...configuration, nsis: { ...configuration.nsis, oneclick: true } }],
  ['a value of the wrong kind', { ...configuration, nsis: { ...configuration.nsis, perMachine: 'yes' } }],
  ['an unknown fuse', { ...configuration, electronFuses: { runAsNodes: true } }],
])('the schema refuses %s', ([, wrong]) => {
  expect(complaints(wrong)).not.toEqual([]);
});

test('nothing that a person sees of the package says what it is about', () => {
  expect(JSON.stringify(configuration)).not.toMatch(/våld|violence|relation/i);
});
