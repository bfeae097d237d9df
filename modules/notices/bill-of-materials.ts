import type { Library } from './libraries.ts';

/** What is shipped: Perch in one browser's package. */
interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Entries of package-lock.json, by where they are installed. */
type LockedPackages = Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;

/**
 * Returns a software bill of materials: CycloneDX 1.6 as JSON. Without date and serial number, it is the same for the same
 * contents.
 *
 * @throws {Error} If the lock file has no hash of a library in this version.
 */
export function billOfMaterials(shipped: Shipped, libraries: readonly Library[], locked: LockedPackages): string {
  const own = packageUrl(shipped);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: shipped.name,
        version: shipped.version,
        licenses: [{ expression: shipped.license }],
      },
    },
    components: libraries.map((library) => componentOf(library, locked)),
    dependencies: [{ ref: own, dependsOn: libraries.map(packageUrl) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(library: Library, locked: LockedPackages): object {
  const [name, group] = library.name.split('/').reverse();
  return {
    type: 'library',
    'bom-ref': packageUrl(library),
    ...(group ? { group } : {}),
    name,
    version: library.version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: sha512Of(library, locked) }],
    licenses: [{ expression: library.license }],
    purl: packageUrl(library),
    externalReferences: [{ type: 'vcs', url: library.repository }],
  };
}

/** https://github.com/package-url/purl-spec */
function packageUrl({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** The hash of the published archive that npm installed, in hexadecimal. */
function sha512Of({ name, version }: Library, locked: LockedPackages): string {
  const entries = Object.entries(locked).filter(([path]) => path.endsWith(`node_modules/${name}`));
  const [, entry] = entries.find(([, { version: other }]) => other === version) ?? [];
  const base64 = /^sha512-(\S+)$/.exec(entry?.integrity ?? '')?.[1];
  if (!base64) throw new Error(`package-lock.json has no SHA-512 of ${name} ${version}.`);
  return Buffer.from(base64, 'base64').toString('hex');
}
