import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TRANSLATIONS } from '../../locales/index.ts';
import config from '../../wxt.config.ts';

/** Edge asks for at least 250 characters in every language of the package, and stores take at most 10,000. */
const DESCRIPTION_LENGTH = { min: 250, max: 10_000 };
/** The limit of addons.mozilla.org. */
const MAX_SUMMARY_LENGTH = 250;
/** WXT adds it for the side panel; tests/e2e/permissions.test.ts holds the permissions of the builds. */
const ADDED_BY_WXT = ['sidePanel'];

const LISTINGS = 'store/listings';
const read = (path: string) => readFileSync(path, 'utf8');
const listing = (language: string, part: 'description' | 'summary') =>
  read(`${LISTINGS}/${language}/${part}.txt`).trimEnd();

async function permissionsIn(browser: 'chrome' | 'firefox'): Promise<string[]> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is no function.');
  const made = await manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } = made;
  return [permissions, optional_permissions, host_permissions, optional_host_permissions].flatMap((names) => [
    ...(names ?? []),
  ]) as string[];
}

it('has a listing in every language of the package, and in no other', () => {
  expect(readdirSync(LISTINGS).sort()).toEqual(Object.keys(TRANSLATIONS).sort());
  expect(globSync(`${LISTINGS}/*/*`)).toHaveLength(2 * Object.keys(TRANSLATIONS).length);
});

describe.each(Object.entries(TRANSLATIONS))('the listing in %s', (language, texts) => {
  const description = listing(language, 'description');
  const summary = listing(language, 'summary');

  it('has the lengths that stores ask for', () => {
    expect(description.length).toBeGreaterThanOrEqual(DESCRIPTION_LENGTH.min);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION_LENGTH.max);
    expect(summary.length).toBeGreaterThan(0);
    expect(summary.length).toBeLessThanOrEqual(MAX_SUMMARY_LENGTH);
    expect(summary).not.toContain('\n');
  });

  it('is plain text, without markup and exclamation marks', () => {
    for (const text of [description, summary]) {
      expect(text).not.toMatch(/[!¡！*_`#<>[\]{}|\\]|&\w+;|^-|\t| {2}|\r/m);
      expect(text).not.toMatch(/https?:|['"]|\.\.\./);
    }
  });

  it('ends by saying, as Perch itself does, that it isn’t made by Magpipe', () => {
    const independent = texts.aboutText.match(/[^.。]+[.。]$/)?.[0].trim() ?? '';
    expect(independent).toContain('Magpipe');
    expect(description.split('\n').at(-1)).toBe(independent);
    expect(summary).toContain('Magpipe');
  });

  it('names controls as Perch does', () => {
    expect(description).toContain('Settings → API');
    expect(description).toContain(texts.connect);
  });

  it('has the same parts as the English one', () => {
    const shape = (text: string) =>
      text.split('\n').map((line) => (line === '' ? '' : line.startsWith('• ') ? '•' : 'text'));
    expect(shape(description)).toEqual(shape(listing('en', 'description')));
  });
});

describe('the answers for reviewers', () => {
  const review = read('store/review.md');

  it('justify each permission of either browser, and nothing else', async () => {
    const [, table = ''] = review.match(/## Permissions\n([\s\S]*?)\n\*\*Remote code/) ?? [];
    const rows = Array.from(table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm), ([, name = '', why = '']) => ({
      name,
      why,
    }));
    const requested = new Set([
      ...(await permissionsIn('chrome')),
      ...(await permissionsIn('firefox')),
      ...ADDED_BY_WXT,
    ]);
    expect(rows.map(({ name }) => name).sort()).toEqual([...requested].sort());
    expect(rows.filter(({ why }) => why.length < 40)).toEqual([]);
  });

  it('name the command that serves the fake API', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = Array.from(review.matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name);
    expect(commands).toContain('fake-api');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('declare to Firefox what they say', async () => {
    const { manifest } = config;
    if (typeof manifest !== 'function') throw new Error('The manifest is no function.');
    const firefox = await manifest({ browser: 'firefox', command: 'build', manifestVersion: 3, mode: 'production' });
    const declared = firefox.browser_specific_settings?.gecko?.data_collection_permissions;
    expect(declared).toEqual({ required: ['authenticationInfo'] });
    expect(review).toContain('`authenticationInfo`');
  });
});

describe('the privacy statement', () => {
  const privacy = read('docs/privacy.md');

  it('has the sentence that Chrome asks for', () => {
    expect(privacy.replaceAll(/\s+/g, ' ')).toMatch(
      /The use of information received from Google APIs will adhere to the \[Chrome Web Store User Data Policy\]\([^)]+\), including the Limited Use requirements\./,
    );
  });

  it('gives the homepage in package.json as contact', () => {
    const { homepage } = JSON.parse(read('package.json'));
    expect(privacy).toContain(`](${homepage})`);
  });
});
