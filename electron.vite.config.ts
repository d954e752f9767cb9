import * as path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { buildPack } from './electron/content/build.ts';
import manifest from './package.json' with { type: 'json' };

const root = import.meta.dirname;
const here = (file: string) => path.join(root, file);
const built = new Date().toISOString().slice(0, 10);
const external = ['electron', /^electron\//, /^node:/, '@signalapp/sqlcipher', 'highs'];

export default defineConfig({
  main: {
    plugins: [
      {
        name: 'content-pack',
        closeBundle: () => {
          buildPack({ root, out: here('out/content'), version: manifest.version, built });
        },
      },
    ],
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: Object.fromEntries(
          ['main', 'engine-process', 'command'].map((name) => [name, here(`electron/${name}.ts`)]),
        ),
        external,
        output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('electron/preload.ts') },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: here('out/renderer'),
      minify: true,
      rolldownOptions: { input: { index: here('renderer/index.html'), paper: here('renderer/paper.html') } },
    },
  },
});
