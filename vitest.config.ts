import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{domain,electron,renderer,locales,house}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
