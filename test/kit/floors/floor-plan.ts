/** The house's floors as data: which room may import what. */

/** A room: its files begin with `room`. `packages` are names or beginnings of names ending in `/`. */
export interface Floor {
  readonly room: string;
  readonly rooms: readonly string[] | 'any';
  /** Rooms of which only types may be used. */
  readonly typesOf: readonly string[];
  readonly packages: readonly string[] | 'any';
}

const pureLibraries: readonly string[] = [
  'any-ascii',
  'fastest-levenshtein',
  'libphonenumber-js',
  'temporal-polyfill',
  'tldts',
  'zod',
];
// The strip's picture is deflated; that is computing, not input or output.
const cardLibraries: readonly string[] = [
  'adaptivecards-templating',
  'adaptive-expressions',
  'intl-messageformat',
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
/** Bytes to a service and back. */
const WIRE = 'src/wire/';

/** The floors of the host, the lowest first: a room may import those of lower ones. Rooms on one floor don't know each other. */
const host: readonly (readonly HostRoom[])[] = [
  // Everybody waits and remembers, and everybody says what happens, so they know nobody above.
  [
    { room: BOUNDS, under: [] },
    // A call ends when its time is over.
    { room: WIRE, under: [], typesOf: [BOUNDS] },
  ],
  [{ room: 'src/log/', under: [] }],
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

const plug = (room: string): Floor => ({ room, rooms: ['src/domain/', BOUNDS, WIRE], typesOf: [], packages: 'any' });

/** Those that begin a dialog, or carry what is decided through one; no other file of the engine knows the SDK. */
const dialogFiles: readonly string[] = ['attempt', 'ask-dialog', 'journey-dialog', 'hub-dialog'].map(
  (name) => `dialogs/engine/${name}.ts`,
);
/** What trials are about. Subjects may know each other, and nobody below knows them. */
const subjects: readonly string[] = [
  ...['chat', 'sign-up', 'trial', 'credit'],
  ...['hand-over', 'access', 'invitation', 'reminders', 'support', 'privacy'],
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
  // There before anything else, and loads all of it.
  { room: 'src/prepared/', rooms: [], typesOf: [], packages: 'any' },
  { room: 'src/late-functions.ts', rooms: [], typesOf: [], packages: 'any' },
  { room: 'src/no-dialog-memory.ts', rooms: [], typesOf: [], packages: 'any' },
  { room: 'src/late-modules.ts', rooms: ['src/late-functions.ts', 'src/no-dialog-memory.ts'], typesOf: [], packages: 'any' },
  { room: 'src/sdk.ts', rooms: ['src/late-modules.ts'], typesOf: [], packages: 'any' },
  ...hostFloors(),
  // Starts the bot as a process of its own, as it is shipped, and knows nothing of what is in it.
  { room: 'src/local/', rooms: [BOUNDS], typesOf: [], packages: 'any' },
  { room: 'src/index.ts', rooms: 'any', typesOf: [], packages: 'any' },
  { room: 'src/prepare.ts', rooms: 'any', typesOf: [], packages: 'any' },
  { room: 'manifest/', rooms: 'any', typesOf: [], packages: 'any' },
];

/** What only the door and a few files name. */
export const sdkPackages = /^(botbuilder|botframework-)/u;
/** Those files. */
export const sdkFiles: readonly string[] = [
  'src/sdk.ts',
  'src/channel/connector.ts',
  'src/channel/channel-adapter.ts',
  'src/channel/connector-http.ts',
  'src/channel/conversation-calls.ts',
  'src/channel/gate.ts',
  'src/channel/late-authentication.ts',
  'src/channel/sdk-keys.ts',
  'src/channel/bounded-credentials.ts',
];
/** Files that read the environment. */
export const environmentFiles: readonly string[] = ['src/settings/config.ts', 'src/local/settings.ts'];

/** The floors of the host by the names of their rooms, the lowest first. */
export function hostRooms(): readonly (readonly string[])[] {
  return host.map((floor) => floor.map(({ room }) => room));
}

/** The floor a file lies on. */
export function floorOf(file: string): Floor | undefined {
  return floors.find(({ room }) => file.startsWith(room));
}
