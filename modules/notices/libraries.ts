import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A library of which a package ships at least a part. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, such as MIT. */
  readonly license: string;
  readonly licenseText: string;
  /** The web address of its repository. */
  readonly repository: string;
}

/** Libraries whose packages hold no licence text: the holder, as in the file LICENSE of their repository. */
const HOLDERS: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};
/** Code that a tool generates has a module id of its own, which begins with the tool's name. */
const GENERATED_BY = /^\0(?:virtual:)?(wxt|vite|rolldown)\b/;
const LICENSE_FILE = /^licen[cs]e(\.\w+)?$/i;

/**
 * Returns the folder of the library that a bundled module belongs to, or `null` for Perch's own code in `root`.
 *
 * @throws {Error} If the module is neither, because then a notice would be missing.
 */
export function libraryFolder(moduleId: string, root: string): string | null {
  const tool = GENERATED_BY.exec(moduleId)?.[1];
  if (tool) return folderOfTool(tool, root);
  const installed = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId)?.[0];
  if (installed) return installed;
  if (moduleId.startsWith(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/`)) return null;
  throw new Error(`No notice is known for the module ${JSON.stringify(moduleId)}.`);
}

/** WXT brings Vite and its bundler; npm puts a version that only WXT needs below it. */
function folderOfTool(tool: string, root: string): string {
  const folders = ['node_modules/wxt/node_modules', 'node_modules'].map((folder) => join(root, folder, tool));
  const folder = folders.find((candidate) => existsSync(candidate));
  if (!folder) throw new Error(`${tool} isn't installed in ${root}.`);
  return folder;
}

/**
 * Reads what the notices say about the library installed in this folder.
 *
 * @throws {Error} If it has no licence, no licence text or no repository.
 */
export function readLibrary(folder: string, ownLicense: string): Library {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => LICENSE_FILE.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : mitLicense(HOLDERS[name], ownLicense);
  const url = (repository?.url ?? '').replace(/^git\+/, '').replace(/\.git$/, '');
  if (!license || !text || !url.startsWith('https://')) {
    throw new Error(`${name ?? basename(folder)} lacks a licence, its text or a repository.`);
  }
  return { name, version, license, licenseText: ownPart(text), repository: url };
}

/** The MIT License is the same text for everybody but the line of the holder. */
function mitLicense(holder: string | undefined, ownLicense: string): string | undefined {
  return holder && ownLicense.replace(/^Copyright .*$/m, holder);
}

/** Vite's file goes on with the licences of what Vite itself bundles, which is not in what it builds. */
function ownPart(licenseText: string): string {
  return (licenseText.replaceAll('\r\n', '\n').split('# Licenses of bundled dependencies')[0] ?? '').trim();
}
