import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['chrome-mv3', 'firefox-mv3'])(
  'The build %s asks for two permissions and one origin, and opens nothing',
  (build) => {
    const manifest = JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
    expect(manifest.permissions).toEqual(['storage', 'alarms']);
    expect(manifest.optional_permissions).toEqual(['idle']);
    expect(manifest.host_permissions).toEqual(['https://api.magpipe.ai/*']);
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  },
);
