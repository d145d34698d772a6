import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';

import { floorBreaches } from './floor-breaches';
import { hostRooms } from './floor-plan';
import { importCycles } from './import-cycles';

const lower = {
  'src/domain/a.ts': '',
  'src/domain/text/t.ts': '',
  'src/domain/time/t.ts': '',
  'src/domain/people/p.ts': '',
  'src/domain/hand-over/h.ts': '',
  'src/domain/invitation/i.ts': '',
  'src/domain/record/r.ts': '',
  'src/domain/watch/w.ts': '',
  'src/domain/privacy/p.ts': '',
  'src/sdk.ts': "export * from 'botbuilder';",
  'src/index.ts': '',
  'src/storage/s.ts': '',
  'src/bounds/b.ts': '',
  'src/log/l.ts': '',
  'src/local/l.ts': '',
  'manifest/m.ts': '',
  'cards/c.ts': '',
  'dialogs/engine/e.ts': '',
  'dialogs/credit/j.ts': '',
  'dialogs/index.ts': '',
};

const refused: readonly (readonly [file: string, text: string, why: RegExp])[] = [
  ['src/domain/x.ts', "import { y } from '../storage/s';", /src\/domain\/ may import nothing of other rooms/],
  ['src/domain/x.ts', "import type { y } from '../../cards/c';", /nothing of other rooms/],
  ['src/domain/x.ts', "import { readFileSync } from 'node:fs';", /src\/domain\/ may use/],
  ['src/domain/x.ts', "const fs = require('fs');", /src\/domain\/ may use/],
  ['src/bounds/x.ts', "import '../log/l';", /src\/bounds\/ may import nothing of other rooms/],
  ['src/domain/text/x.ts', "import { t } from '../time/t';", /src\/domain\/text\/ may import only src\/domain\/errors.ts/],
  ['src/domain/time/x.ts', "import type { p } from '../people/p';", /src\/domain\/time\/ may import only/],
  ['src/domain/people/x.ts', "import type { i } from '../invitation/i';", /src\/domain\/people\/ may import only/],
  ['src/domain/invitation/x.ts', "import type { r } from '../record/r';", /src\/domain\/invitation\/ may import only/],
  ['src/domain/invitation/x.ts', "import { h } from '../hand-over/h';", /src\/domain\/invitation\/ may import only/],
  ['src/domain/record/rules/x.ts', "import { w } from '../../watch/w';", /src\/domain\/record\/ may import only/],
  ['src/domain/watch/x.ts', "import { p } from '../privacy/p';", /src\/domain\/watch\/ may import only/],
  ['src/domain/privacy/x.ts', "import { w } from '../watch/w';", /src\/domain\/privacy\/ may import only/],
  ['cards/x.ts', "import { a } from '../src/domain/a';", /only types of it/],
  ['cards/x.ts', "export { j } from '../dialogs/credit/j';", /cards\/ may import only src\/domain\/ \(types\)/],
  ['dialogs/engine/x.ts', "import '../credit/j';", /dialogs\/engine\/ may import only/],
  ['dialogs/engine/x.ts', "import type { j } from '../index';", /dialogs\/engine\/ may import only/],
  ['dialogs/engine/router.ts', "import type { DialogContext } from '../../src/sdk';", /dialogs\/engine\/ may import only/],
  ['dialogs/credit/x.ts', "import '../index';", /dialogs\/credit\/ may import only/],
  ['dialogs/trial/x.ts', "import '../credit/c';", /dialogs\/trial\/ may import only/],
  ['dialogs/credit/x.ts', "import '../../src/sdk';", /dialogs\/credit\/ may import only/],
  ['dialogs/credit/x.ts', "await import('../../src/storage/s');", /dialogs\/credit\/ may import only/],
  ['dialogs/credit/x.ts', "type T = import('../../src/storage/s').T;", /dialogs\/credit\/ may import only/],
  ['dialogs/engine/x.ts', "import { Dialog } from 'botbuilder-dialogs';", /take it from src\/sdk.ts/],
  ['dialogs/x.ts', '', /lies on no floor/],
  ['src/storage/x.ts', "import '../sdk';", /src\/storage\/ may import only src\/domain\//],
  ['src/integrations/x.ts', "import '../storage/s';", /src\/integrations\/ may import only/],
  [
    'src/http/server.ts',
    "import { x } from 'botframework-connector';",
    /only src\/sdk.ts, src\/channel\/connector.ts, .* name the SDK/,
  ],
  ['src/http/server.ts', "import '../index';", /the roof is imported by nobody/],
  ['src/http/server.ts', "import '../../manifest/m';", /the roof is imported by nobody/],
  ['manifest/x.ts', "import '../src/index';", /the roof is imported by nobody/],
  ['src/http/server.ts', "import '../local/l';", /src\/local\/ is imported by nobody/],
  ['src/loose.ts', '', /lies on no floor/],
  ['src/attic/x.ts', '', /lies on no floor/],
  ['src/channel/x.ts', "import { e } from '../../dialogs/engine/e';", /src\/channel\/ may use only types of it/],
  [
    'src/http/x.ts',
    "import type { s } from '../storage/s';",
    /src\/http\/ may import only src\/bounds\/, src\/wire\/, src\/log\/, src\/settings\/$/,
  ],
  ['src/partners/x.ts', "import '../privacy/p';", /src\/partners\/ may import only/],
  ['src/local/x.ts', "import '../domain/a';", /src\/local\/ may import only src\/bounds\/$/],
  ['src/http/server.ts', 'const port = process.env.PORT;', /reads the environment/],
  ['src/http/server.ts', "const port = process['env']['PORT'];", /reads the environment/],
  ['src/http/server.ts', 'const { env } = process;', /reads the environment/],
  ['src/http/server.ts', "import { env } from 'node:process';", /reads the environment/],
];

const allowed: readonly (readonly [file: string, text: string])[] = [
  ['src/domain/x.ts', "import { a } from './a'; import { Temporal } from 'temporal-polyfill';"],
  ['src/domain/people/x.ts', "import { t } from '../text/t'; import { s } from '../time/t';"],
  ['src/domain/access/x.ts', "import type { h } from '../hand-over/h'; import { p } from '../people/p';"],
  ['src/domain/record/rules/x.ts', "import type { r } from '../r'; import { i } from '../../invitation/i';"],
  ['src/domain/watch/x.ts', "import { r } from '../record/r';"],
  [
    'cards/x.ts',
    "import type { a } from '../src/domain/a'; import { type b } from '../src/domain/a'; import 'adaptivecards-templating';",
  ],
  ['cards/x.ts', "import words from './words/en.json'; import './c';"],
  ['dialogs/credit/x.ts', "import './j'; import '../engine/e'; import '../../cards/c'; import '../../src/domain/a';"],
  ['dialogs/hand-over/x.ts', "import '../credit/j';"],
  ['dialogs/trial/x.ts', "import '../sign-up/steps/s';"],
  ['dialogs/engine/x.ts', "import './e'; import '../../cards/c'; import '../../src/domain/a';"],
  ['dialogs/engine/hub-dialog.ts', "import './e'; import '../../src/sdk';"],
  ['src/storage/x.ts', "import '@azure/data-tables'; import 'node:crypto'; import '../domain/a'; import '../bounds/b';"],
  ['src/channel/connector.ts', "import 'botframework-connector';"],
  ['src/index.ts', "import './storage/s'; import '../dialogs';"],
  ['manifest/x.ts', "import './m'; import '../dialogs'; import '../cards/c'; import 'node:fs';"],
  ['src/settings/config.ts', 'const { env } = process;'],
  ['src/local/settings.ts', 'process.env.PORT'],
];

describe('floor plan', () => {
  for (const [file, text, why] of refused) {
    it(`refuses in ${file}: ${text}`, () => {
      const breaches = floorBreaches(sources({ [file]: text }));
      strictEqual(breaches.length, 1, breaches.join('\n'));
      match(breaches[0] ?? '', why);
      match(breaches[0] ?? '', new RegExp(`^${file} `));
    });
  }

  for (const [file, text] of allowed) {
    it(`allows in ${file}: ${text}`, () => {
      deepStrictEqual(floorBreaches(sources({ [file]: text })), []);
    });
  }

  const pairs = hostRooms().flatMap((floor, at) =>
    floor.flatMap((lower) =>
      hostRooms()
        .slice(at + 1)
        .flatMap((above) => above.map((upper) => [lower, upper] as const)),
    ),
  );
  for (const [lower, upper] of pairs) {
    it(`knows that ${upper} stands above ${lower}`, () => {
      const files = sources({ [`${lower}x.ts`]: '', [`${upper}x.ts`]: `import '../${lower.slice('src/'.length)}x';` });
      deepStrictEqual(floorBreaches(files), []);
      const upwards = sources({
        [`${upper}x.ts`]: '',
        [`${lower}x.ts`]: `import type { x } from '../${upper.slice('src/'.length)}x';`,
      });
      match(floorBreaches(upwards).join(), new RegExp(`^${lower}x.ts imports .*: ${lower} may import`));
    });
  }

  it('finds a cycle once, type-only imports counted', () => {
    const files = {
      'cards/a.ts': "import './b';",
      'cards/b.ts': "export { x } from './c.js';",
      'cards/c.ts': "import { x } from './a';",
      'cards/d.ts': "import type { x } from './e';",
      'cards/e.ts': "import { x } from './d';",
    };
    deepStrictEqual(importCycles(sources(files)), [
      'cards/a.ts -> cards/b.ts -> cards/c.ts -> cards/a.ts',
      'cards/d.ts -> cards/e.ts -> cards/d.ts',
    ]);
  });
});

function sources(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...lower, ...files }));
}
