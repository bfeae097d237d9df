import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/{unit,property}/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // What is waited for has a time of its own; a busy computer may need a minute to start a browser anew.
          testTimeout: 300_000,
          // A browser may take 90 s to start, and one that dies at that is started once more.
          hookTimeout: 300_000,
          fileParallelism: true,
          maxWorkers: 3,
        },
      },
    ],
  },
});
