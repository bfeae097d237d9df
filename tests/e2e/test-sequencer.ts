import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that mostly wait, above all for alarms, longest first. */
const WAITING = [
  'sync-live',
  'checking',
  'sync-walks',
  'background',
  'faults',
  'connect',
  'network-faults',
  'killed',
  'waiting',
  'notifications-killed',
  'list-frozen-order',
  'quiet-period',
  'side-panel',
  'main-job',
  'without-permission',
];

function priority({ moduleId }: TestSpecification): number {
  const index = WAITING.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return index < 0 ? WAITING.length : index;
}

/**
 * Runs one browser's files after the other's, and alternates files that wait with files that work: waiting ones together
 * would leave the processor idle, and working ones together would compete for it.
 */
export class InterleavingSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = new Set(files.map(({ project }) => project.name).sort());
    return [...projects].flatMap((name) => {
      const ordered = files.filter(({ project }) => project.name === name).sort((a, b) => priority(a) - priority(b));
      const working = ordered.filter((file) => priority(file) === WAITING.length);
      const waiting = ordered.filter((file) => priority(file) < WAITING.length);
      const pairs = Math.max(working.length, waiting.length);
      return Array.from({ length: pairs }, (_, index) => [waiting[index], working[index]])
        .flat()
        .filter((file) => file !== undefined);
    });
  }
}
