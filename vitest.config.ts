import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { InterleavingSequencer } from './tests/e2e/test-sequencer.ts';

/** What needs a page or a browser, and so gets an environment of its own for each file. */
const WITH_A_BROWSER = ['tests/unit/{background,components,effects,options,popup}/**/*.test.{ts,tsx}'];

/** What Firefox has nothing to add to: what it does otherwise, alarms, events, keys and questions, other files try in it. */
const ONLY_IN_CHROMIUM = [
  // axe reads the document and its styles, which are the same, and no browser's accessibility tree.
  'tests/e2e/accessibility.test.ts',
  // What assistive technology is given is read through Chromium's own protocol; Firefox has none for it.
  'tests/e2e/accessibility-tree.test.ts',
  // Which chats are listed, and what is asked of the server for them, is the same code on the same answers. Firefox's own
  // part in it, the controls, the keys, its question and the sending of requests, is tried by keyboard, list-keyboard,
  // notifications and main-job.
  'tests/e2e/list-filter.test.ts',
  'tests/e2e/list-mute-and-snooze.test.ts',
  'tests/e2e/large-account.test.ts',
  'tests/e2e/sync-walks.test.ts',
  // The list keeps its order by the same events of pointer, focus and scrolling; list-keyboard and panel use the list in Firefox.
  'tests/e2e/list-frozen-order.test.ts',
  // Quiet hours and snooze are decided by the same code; that Firefox shows and takes back what is told, keeps alarms and goes
  // on after a kill, notification-actions, notifications, waiting and notifications-killed try.
  'tests/e2e/quiet-period.test.ts',
  // How long Perch waits is decided by the same code; that Firefox's alarms ring, sync-live, main-job and killed try.
  'tests/e2e/checking.test.ts',
  'tests/e2e/background.test.ts',
  // Answers with a status and a body are the same to both browsers; what breaks below that is in network-faults.
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
      // One browser serves all the files that a worker runs.
      isolate: false,
      // They wait more than they work.
      maxWorkers: 6,
      sequence: { groupOrder: 1 },
      // What is waited for has a time of its own; a busy computer may need a minute to start a browser.
      testTimeout: 300_000,
      // A browser may take 90 s to start, and one that dies at that is started once more.
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    sequence: { sequencer: InterleavingSequencer },
    // One line a file, however long its tests take.
    slowTestThreshold: 300_000,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,property}/**/*.test.{ts,tsx}'],
          exclude: WITH_A_BROWSER,
          // They share nothing that can change, and most of their time was spent on loading the same modules again.
          isolate: false,
          maxWorkers: '100%',
          // `npm test` runs them beside browsers.
          testTimeout: 300_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit-browser',
          include: WITH_A_BROWSER,
          // Starting a worker for each took twice the time of the tests; the setup keeps the files apart.
          isolate: false,
          setupFiles: 'tests/support/reset-globals.ts',
          maxWorkers: '100%',
          // `npm test` runs them beside browsers.
          testTimeout: 300_000,
        },
      },
      endToEnd('chromium', []),
      endToEnd('firefox', ONLY_IN_CHROMIUM),
    ],
  },
});
