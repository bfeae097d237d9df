import type { Library } from './libraries.ts';

const RULE = '='.repeat(80);

/** Returns the file that names every library in a package, with its licence and where its source code is. */
export function noticesText(libraries: readonly Library[]): string {
  return [
    'Third-party notices\n',
    'This package contains code of the following libraries. They are bundled and minified, but otherwise the\n' +
      'published versions. The source code of each is at the addresses named with it.\n',
    ...libraries.map(noticeOf),
  ].join('\n');
}

function noticeOf({ name, version, license, licenseText, repository }: Library): string {
  return `${RULE}
${name} ${version}
License: ${license}
Source code: ${repository}
Package: https://www.npmjs.com/package/${name}/v/${version}

${licenseText}
`;
}
