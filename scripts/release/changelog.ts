import { type Changelog, parser, Release } from 'keep-a-changelog';

function parse(text: string): Changelog {
  const changelog = parser(text);
  changelog.format = 'markdownlint';
  return changelog;
}

/**
 * Returns the changelog with what is unreleased as this version, below an empty section for what comes next.
 *
 * @param date As YYYY-MM-DD.
 * @throws {Error} If nothing is unreleased.
 */
export function releaseChangelog(text: string, version: string, date: string): string {
  const changelog = parse(text);
  const unreleased = changelog.releases.find((release) => !release.version);
  if (!unreleased || unreleased.isEmpty()) throw new Error('CHANGELOG.md has nothing under "Unreleased".');
  unreleased.setVersion(version);
  unreleased.setDate(new Date(`${date}T00:00:00Z`));
  changelog.addRelease(new Release());
  return changelog.toString();
}

/**
 * Returns what changed in a version, without its heading.
 *
 * @throws {Error} If the changelog has no such version.
 */
export function releaseNotes(text: string, version: string): string {
  const changelog = parse(text);
  const release = changelog.findRelease(version);
  if (!release) throw new Error(`CHANGELOG.md has no version ${version}.`);
  return `${release.toString(changelog).split('\n').slice(1).join('\n').trim()}\n`;
}
