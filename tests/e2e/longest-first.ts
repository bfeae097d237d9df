import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that wait for alarms, longest first: started last, they would keep the run waiting for them alone. */
const LONG = [
  'sync-live',
  'checking',
  'sync-walks',
  'background',
  'accessibility',
  'faults',
  'network-faults',
  'killed',
  'waiting',
  'notifications-killed',
  'list-held',
  'quiet',
  'list-attention',
  'side-panel',
  'main-job',
  'without-permission',
];

function place({ moduleId }: TestSpecification): number {
  const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return index < 0 ? LONG.length : index;
}

/** One browser's files after the other's, and in each the longest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => a.project.name.localeCompare(b.project.name) || place(a) - place(b));
  }
}
