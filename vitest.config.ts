import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { InterleavingSequencer } from './tests/e2e/test-sequencer.ts';

/** Tests that need a document or a fake browser, which each file gets for itself. */
const WITH_A_BROWSER = ['tests/unit/{background,components,effects,options,popup}/**/*.test.{ts,tsx}'];

/** Tests of code that behaves the same in Firefox. Where the browsers differ, other files run in both. */
const ONLY_IN_CHROMIUM = [
  // Reads the archives for both, and starts no browser.
  'tests/e2e/archives.test.ts',
  // axe reads the document and its styles, which are the same, and neither browser's accessibility tree.
  'tests/e2e/accessibility.test.ts',
  // Only Chromium's protocol gives access to the whole accessibility tree.
  'tests/e2e/accessibility-tree.test.ts',
  // Firefox applies updates itself (docs/decisions.md, decision 19).
  'tests/e2e/update.test.ts',
  // Which chats are listed and requested is the same code. What differs in Firefox (controls, keys, its prompt, requests) is
  // covered by keyboard, list-keyboard, notifications and main-job.
  'tests/e2e/list-filter.test.ts',
  'tests/e2e/list-mute.test.ts',
  'tests/e2e/list-snooze-and-hint.test.ts',
  'tests/e2e/large-account.test.ts',
  'tests/e2e/sync-walks.test.ts',
  // Depends on the same pointer, focus and scroll events; list-keyboard and panel use the list in Firefox.
  'tests/e2e/list-frozen-order.test.ts',
  // Quiet periods are the same code. Firefox's notifications, alarms and killed backgrounds are covered by
  // notification-actions, notifications, waiting and notifications-killed.
  'tests/e2e/quiet-period.test.ts',
  // How long Perch waits is the same code. Firefox's alarms are covered by sync-live, main-job and killed.
  'tests/e2e/checking.test.ts',
  'tests/e2e/background.test.ts',
  // Answers with a status and a body are the same in both browsers; failures below that are in network-faults.
  'tests/e2e/faults.test.ts',
];

function endToEnd(browser: 'chromium' | 'firefox', exclude: string[]): TestProjectConfiguration {
  return {
    test: {
      name: browser,
      include: ['tests/e2e/**/*.test.ts'],
      exclude,
      provide: { browser },
      globalSetup: 'tests/e2e/run-folder.ts',
      // One browser serves all files of a worker.
      isolate: false,
      // They wait more than they compute.
      maxWorkers: 6,
      sequence: { groupOrder: 1 },
      // Each wait has its own timeout; a busy computer may need a minute to start a browser.
      testTimeout: 300_000,
      // A browser may take 90 s to start, and gets a second try.
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    sequence: { sequencer: InterleavingSequencer },
    // Prints one line per file, without its slow tests.
    slowTestThreshold: 300_000,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,property}/**/*.test.{ts,tsx}'],
          exclude: WITH_A_BROWSER,
          // They share no mutable state, and loading the same modules again took most of their time.
          isolate: false,
          maxWorkers: '100%',
          // `npm test` runs them beside browsers, which slows them down.
          testTimeout: 300_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit-browser',
          include: WITH_A_BROWSER,
          // Starting a worker per file took twice as long as the tests; the setup file isolates them.
          isolate: false,
          setupFiles: 'tests/support/reset-globals.ts',
          maxWorkers: '100%',
          // `npm test` runs them beside browsers, which slows them down.
          testTimeout: 300_000,
        },
      },
      endToEnd('chromium', []),
      endToEnd('firefox', ONLY_IN_CHROMIUM),
    ],
  },
});
