import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function packagesIn(folder: string): Readonly<Record<string, LockedPackage>> {
  return JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')).packages;
}

/** Where Node looks for a package, from the package that requires it up to the root. */
function placesFor(name: string, askedBy: string): string[] {
  const folders = askedBy.split('node_modules/');
  return folders
    .map((_, index) => `${folders.slice(0, folders.length - index).join('node_modules/')}`)
    .map((folder) =>
      folder === '' || folder.endsWith('/') ? `${folder}node_modules/${name}` : `${folder}/node_modules/${name}`,
    );
}

describe.each(['.', 'scripts/setup/newer-node'])('The lock file in %s', (folder) => {
  const packages = packagesIn(folder);

  it('has an entry for every package that it names, for every platform, as npm ci requires', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !placesFor(name, path).some((place) => place in packages))
        .map((name) => `${name}, for ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('has the hash of every package, no URL, and no install script', () => {
    const wrong = Object.entries(packages).filter(
      ([path, { integrity, resolved, hasInstallScript }]) =>
        path !== '' && (!integrity?.startsWith('sha512-') || resolved !== undefined || hasInstallScript),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
