/** The house's floors as data, and the check that imports only point down. */

import { importsOf, readsEnvironment, type SourceImport, type Sources } from './source-imports';

/** A room: its files begin with `room`. `packages` are names or beginnings of names ending in `/`. */
interface Floor {
  readonly room: string;
  readonly rooms: readonly string[] | 'any';
  /** Rooms of which only types may be used. */
  readonly typesOf: readonly string[];
  readonly packages: readonly string[] | 'any';
}

const pureLibraries: readonly string[] = ['fastest-levenshtein', 'libphonenumber-js', 'temporal-polyfill', 'tldts', 'zod'];
// The strip's picture is deflated; that is computing, not input or output.
const cardLibraries: readonly string[] = [
  'adaptivecards-templating',
  'adaptive-expressions',
  '@formatjs/',
  'node:zlib',
  ...pureLibraries,
];

/** A room of the host, and what it may take of the floors under the host. */
interface HostRoom {
  readonly room: string;
  readonly under: readonly string[];
  readonly typesOf?: readonly string[];
}

/** How long one waits and how much one remembers: no plug can do without. */
const BOUNDS = 'src/bounds/';

/** The floors of the host, the lowest first: a room may import those of lower ones. Rooms on one floor don't know each other. */
const host: readonly (readonly HostRoom[])[] = [
  // Everybody says what happens, and everybody waits and remembers, so they know nobody.
  [
    { room: 'src/log/', under: [] },
    { room: BOUNDS, under: [] },
  ],
  // Read before anything else is loaded.
  [{ room: 'src/settings/', under: ['src/domain/'] }],
  [
    // Carries bytes; who sends them and what is wrong with the storage is not its business.
    { room: 'src/http/', under: [] },
    // Reads every chat as it is kept, whoever wrote it.
    { room: 'src/privacy/', under: ['src/domain/', 'dialogs/'] },
    // A list that is kept, for every room above that asks who is served.
    { room: 'src/partners/', under: ['src/domain/'] },
  ],
  [
    // Makes of what Teams sends what dialogs take, and decides nothing: of them it knows the shapes alone.
    { room: 'src/channel/', under: ['src/domain/', 'src/sdk.ts', 'src/integrations/'], typesOf: ['dialogs/'] },
    // A second door, for a browser: like the channel it stands on HTTP, and no turn is in it.
    { room: 'src/files/', under: ['src/domain/', 'cards/'] },
  ],
  // Takes down what happens above, and is handed to it from the roof.
  [{ room: 'src/telemetry/', under: [] }],
  [{ room: 'src/turn/', under: ['src/domain/', 'cards/', 'dialogs/', 'src/sdk.ts', 'src/storage/'] }],
  // Sends to the conversations that turns keep.
  [{ room: 'src/outbox/', under: ['src/domain/', 'dialogs/'] }],
  // What is said by itself, for the outbox to send.
  [{ room: 'src/reminders/', under: ['src/domain/', 'cards/', 'dialogs/'] }],
  [
    {
      room: 'src/app/',
      under: ['src/domain/', 'cards/', 'dialogs/', 'src/sdk.ts', 'src/storage/', 'src/directory/', 'src/integrations/'],
    },
  ],
  // A second program on the stores of the app.
  [{ room: 'src/operator/', under: ['src/domain/', 'dialogs/', 'src/directory/', 'src/storage/'] }],
];

function hostFloors(): readonly Floor[] {
  return host.flatMap((rooms, at) => {
    const lower = host.slice(0, at).flatMap((floor) => floor.map(({ room }) => room));
    return rooms.map(({ room, under, typesOf = [] }): Floor => ({ room, rooms: [...lower, ...under], typesOf, packages: 'any' }));
  });
}

const plug = (room: string): Floor => ({ room, rooms: ['src/domain/', BOUNDS], typesOf: [], packages: 'any' });

/** Those that begin a dialog, or carry what is decided through one; no other file of the engine knows the SDK. */
const dialogFiles: readonly string[] = ['attempt', 'ask-dialog', 'journey-dialog', 'hub-dialog'].map(
  (name) => `dialogs/engine/${name}.ts`,
);
/** What trials are about. Subjects may know each other, and nobody below knows them. */
const subjects: readonly string[] = [
  ...['chat', 'sign-up', 'trial', 'credit'],
  ...['hand-over', 'access', 'invitation', 'reminders', 'support'],
].map((name) => `dialogs/${name}/`);

const talking = (room: string, rooms: readonly string[]): Floor => ({
  room,
  rooms: [...rooms, 'src/domain/', 'cards/'],
  typesOf: [],
  packages: pureLibraries,
});

const alphabet: readonly string[] = ['errors.ts', 'text/', 'time/', 'people/', 'catalog/'];
const ownParts: readonly string[] = ['sign-up/', 'credit/', 'hand-over/', 'access/', 'invitation/', 'reminders/', 'support/'];

const inDomain = (room: string, rooms: readonly string[] = []): Floor => ({
  room: `src/domain/${room}`,
  rooms: rooms.map((one) => `src/domain/${one}`),
  typesOf: [],
  packages: pureLibraries,
});

/** The domain's own floors, the lowest first. A subject's own part knows no trial: what takes a whole one stands in the record's rules. */
const domainFloors: readonly Floor[] = [
  inDomain('errors.ts'),
  inDomain('text/', ['errors.ts']),
  inDomain('time/', ['errors.ts', 'text/']),
  inDomain('people/', ['errors.ts', 'text/', 'time/']),
  inDomain('catalog/', ['errors.ts', 'text/', 'time/']),
  // Whose a trial is by now says what a removal of access would do.
  inDomain('access/', [...alphabet, 'hand-over/']),
  ...ownParts.map((room) => inDomain(room, alphabet)),
  inDomain('record/', [...alphabet, ...ownParts]),
  inDomain('watch/', [...alphabet, ...ownParts, 'record/']),
  inDomain('privacy/', [...alphabet, ...ownParts, 'record/']),
  inDomain(''),
];

/** The first room that fits a file is its room. */
const floors: readonly Floor[] = [
  ...domainFloors,
  { room: 'cards/', rooms: [], typesOf: ['src/domain/'], packages: cardLibraries },
  ...dialogFiles.map((room) => talking(room, ['dialogs/engine/', 'src/sdk.ts'])),
  talking('dialogs/engine/', ['dialogs/engine/']),
  // Puts together what the others give it, and knows none of them; a record is corrected by the questions of a sign-up.
  talking('dialogs/trial/', ['dialogs/engine/', 'dialogs/sign-up/steps/']),
  ...subjects.map((room) => talking(room, ['dialogs/engine/', ...subjects])),
  // The only registry.
  talking('dialogs/index.ts', ['dialogs/engine/', ...subjects]),
  plug('src/storage/'),
  // Its companies are kept in the same storage as the record.
  { room: 'src/directory/', rooms: ['src/domain/', BOUNDS, 'src/storage/'], typesOf: [], packages: 'any' },
  plug('src/integrations/'),
  { room: 'src/sdk.ts', rooms: [], typesOf: [], packages: 'any' },
  ...hostFloors(),
  // Starts the bot as a process of its own, as it is shipped, and knows nothing of what is in it.
  { room: 'src/local/', rooms: [BOUNDS], typesOf: [], packages: 'any' },
  { room: 'src/index.ts', rooms: 'any', typesOf: [], packages: 'any' },
  { room: 'manifest/', rooms: 'any', typesOf: [], packages: 'any' },
];

const sdkPackages = /^(botbuilder|botframework-)/u;
const sdkFiles: readonly string[] = [
  'src/sdk.ts',
  'src/channel/connector.ts',
  'src/channel/connector-http.ts',
  'src/channel/gate.ts',
  'src/channel/sdk-keys.ts',
  'src/channel/bounded-credentials.ts',
];
const environmentFiles: readonly string[] = ['src/settings/config.ts', 'src/local/settings.ts'];

/** The floors of the host by the names of their rooms, the lowest first. */
export function hostRooms(): readonly (readonly string[])[] {
  return host.map((floor) => floor.map(({ room }) => room));
}

/** Files without a floor, imports that point up or sideways, stray SDK names and stray looks at the environment, as sentences. */
export function floorBreaches(sources: Sources): readonly string[] {
  return [...sources.keys()].sort().flatMap((file) => {
    if (!floorOf(file)) return [`${file} lies on no floor: give its room a line in test/kit/floors/floor-plan.ts`];
    const imports = importsOf(file, sources).flatMap((one) => breachOf(one) ?? []);
    return [...imports, ...environmentBreach(file, sources)];
  });
}

/** Every cycle of imports between files, each once, as `a -> b -> a`. Type-only imports count. */
export function importCycles(sources: Sources): readonly string[] {
  const next = new Map([...sources.keys()].map((file) => [file, ownImports(file, sources)]));
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.add(written(trail.slice(start)));
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file, []);
  return [...cycles];
}

function floorOf(file: string): Floor | undefined {
  return floors.find(({ room }) => file.startsWith(room));
}

function breachOf(found: SourceImport): string | undefined {
  const floor = floorOf(found.file);
  if (!floor) return undefined;
  return found.isOwn ? ownBreach(found, floor) : packageBreach(found, floor);
}

function ownBreach(found: SourceImport, floor: Floor): string | undefined {
  const { file, target, isTypeOnly } = found;
  if (target === 'src/index.ts') return said(found, 'the roof is imported by nobody');
  if (target.startsWith('manifest/') && !file.startsWith('manifest/')) return said(found, 'the roof is imported by nobody');
  if (target.startsWith('src/local/') && !file.startsWith('src/local/')) {
    return said(found, 'src/local/ is imported by nobody outside it');
  }
  const isNeighbour = floorOf(target) === floor;
  if (isNeighbour || floor.rooms === 'any' || floor.rooms.some((room) => target.startsWith(room))) return undefined;
  const offersTypes = floor.typesOf.some((room) => target.startsWith(room));
  if (offersTypes && isTypeOnly) return undefined;
  return said(
    found,
    offersTypes ? `${floor.room} may use only types of it (import type)` : `${floor.room} may import ${allowed(floor)}`,
  );
}

function packageBreach(found: SourceImport, floor: Floor): string | undefined {
  const { file, target } = found;
  if (sdkPackages.test(target)) {
    return sdkFiles.includes(file) ? undefined : said(found, `only ${sdkFiles.join(', ')} name the SDK; take it from src/sdk.ts`);
  }
  if (floor.packages === 'any' || floor.packages.some((name) => belongsTo(target, name))) return undefined;
  return said(found, `${floor.room} may use ${floor.packages.join(', ') || 'no packages'}`);
}

function belongsTo(target: string, name: string): boolean {
  return target === name || target.startsWith(name.endsWith('/') ? name : `${name}/`);
}

function environmentBreach(file: string, sources: Sources): readonly string[] {
  if (environmentFiles.includes(file) || !readsEnvironment(file, sources)) return [];
  return [`${file} reads the environment: only ${environmentFiles.join(', ')} do`];
}

function allowed({ rooms, typesOf }: Floor): string {
  if (rooms === 'any') return 'anything';
  const all = [...rooms, ...typesOf.map((room) => `${room} (types)`)];
  return all.length === 0 ? 'nothing of other rooms' : `only ${all.join(', ')}`;
}

function said({ file, specifier }: SourceImport, why: string): string {
  return `${file} imports '${specifier}': ${why}`;
}

function ownImports(file: string, sources: Sources): readonly string[] {
  const imports = importsOf(file, sources).filter((one) => sources.has(one.target));
  return imports.map((one) => one.target);
}

// Begins at the first name in order, so that one cycle is written one way.
function written(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}
