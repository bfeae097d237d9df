import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each([
  // Firefox's sidebar needs no permission.
  { build: 'chrome-mv3', permissions: ['storage', 'alarms', 'sidePanel'] },
  { build: 'firefox-mv3', permissions: ['storage', 'alarms'] },
])('The build $build asks for what it needs and one origin, and opens nothing', ({ build, permissions }) => {
  const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
  expect(manifest.permissions).toEqual(permissions);
  expect(manifest.optional_permissions).toEqual(['idle']);
  expect(manifest.host_permissions).toEqual(['https://api.magpipe.ai/*']);
  expect(manifest).not.toHaveProperty('content_scripts');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
