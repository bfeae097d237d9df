/**
 * Says why `next` can't follow `current`, or returns `null` if it can.
 *
 * Versions have three numbers, since Chrome allows no letters (https://developer.chrome.com/docs/extensions/reference/manifest/version),
 * and stores refuse one that is not higher. The current version itself is possible, for one that was never released.
 */
export function versionProblem(current: string, next: string): string | null {
  const numbers = numbersOf(next);
  if (!numbers) return `"${next}" is no version. Write three numbers, such as 1.0.0, each at most ${LARGEST}.`;
  const difference = numbers
    .map((number, index) => number - (numbersOf(current)?.[index] ?? 0))
    .find((step) => step !== 0);
  return difference !== undefined && difference < 0 ? `${next} is lower than ${current}.` : null;
}

/** What Chrome allows. */
const LARGEST = 65_535;

function numbersOf(version: string): readonly number[] | null {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) return null;
  const numbers = version.split('.').map(Number);
  return numbers.every((number) => number <= LARGEST) ? numbers : null;
}
