/** What Teams is told about the app. The commands come from the bot's own table and words, so neither can drift from the other. */

import type { Say } from '../cards/engine/words';
import { commands } from '../dialogs';
import { listedCommands } from '../dialogs/engine/commands';

/** What differs from one installation to the next. */
export interface Installation {
  /** Application (client) id of the bot's app registration. */
  readonly appId: string;
  /** Host of the publisher's public pages. */
  readonly domain: string;
  /** The company Teams names as the publisher. */
  readonly publisher: string;
  readonly version: string;
  /** Addresses of the publisher's pages; those of `domain` unless told. */
  readonly pages?: Partial<Pages>;
  /** The publisher's id in Microsoft's partner network. */
  readonly mpnId?: string;
  /** Whether the first commands are offered as prompt starters; Teams shows them in place of a greeting. */
  readonly hasStarters?: boolean;
}

/** The pages Teams links to, each https. */
export interface Pages {
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** Where people ask for help; the website unless told. */
  readonly support: string;
  /** What an administrator reads before allowing the app. */
  readonly docs: string;
}

const SCHEMA = '1.29';
const PARTNER_FIRST = ['partner', 'customer'] as const;

/** The manifest as JSON data, for the personal chat. */
export function teamsManifest(installation: Installation, say: Say): object {
  const { appId, version, pages = {} } = installation;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: appId,
    developer: developerOf(installation),
    ...(pages.docs === undefined ? {} : { publisherDocsUrl: pages.docs }),
    name: { short: 'Partner Concierge', full: 'Partner Concierge for Dynamics 365 trials' },
    description: {
      short: 'Sign up Dynamics 365 trials for your customers and keep their dates in sight.',
      full: longDescription(installation),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#6f74e0',
    defaultInstallScope: 'personal',
    bots: [botOf(installation, say)],
  };
}

function botOf({ appId, hasStarters = false }: Installation, say: Say): object {
  return { botId: appId, scopes: ['personal'], commandLists: [{ scopes: ['personal'], commands: menu(say, hasStarters) }] };
}

/** The pages of an installation: those it names, and of the host for those it doesn't; `docs` only where it names one. */
function pagesOf({
  domain,
  pages = {},
}: Pick<Installation, 'domain' | 'pages'>): Omit<Pages, 'docs'> & Pick<Partial<Pages>, 'docs'> {
  const site = `https://${domain}`;
  const website = pages.website ?? site;
  return { website, privacy: `${site}/privacy`, terms: `${site}/terms`, support: website, ...pages };
}

/** The pages Teams will lead to, by what they are, for whoever made the package to look at. */
export function pagesTaken(installation: Pick<Installation, 'domain' | 'pages'>): readonly (readonly [string, string])[] {
  const { docs = 'none: an administrator finds no page to read first', ...pages } = pagesOf(installation);
  return Object.entries({ ...pages, docs });
}

function developerOf(installation: Installation): object {
  const { publisher, mpnId } = installation;
  const { website, privacy, terms } = pagesOf(installation);
  return {
    name: publisher,
    websiteUrl: website,
    privacyUrl: privacy,
    termsOfUseUrl: terms,
    ...(mpnId === undefined ? {} : { mpnId }),
  };
}

/** What somebody reads who decides about the app: what it does, what has to be set up first, its limits, and where help is. */
function longDescription(installation: Installation): string {
  const { support } = pagesOf(installation);
  return [
    'Partner Concierge keeps the dates and the tasks of a Dynamics 365 trial in sight, for the partner and for the customer.',
    '',
    '- Sign a customer up, one question at a time: answer on the card, by typing, or paste a mail. Come back days later, and go on.',
    '- Each trial has a record: its dates, who did what and when, and what is next.',
    '- Reminders come before something ends, costs money or is deleted, in the person’s working hours.',
    '- The customer is led through removing a partner’s access, naming a partner of record, and taking a trial over.',
    '',
    'Before you begin: people of any company can use it for their own trials at once. People of a partner need whoever runs this app to list their tenant as a partner.',
    '',
    'Limits: it speaks in the personal chat only. It signs nobody up and removes nothing at Microsoft by itself; it says where to do it. Enter no passwords and no card numbers.',
    '',
    `Say “hello” to begin, “help” for what it can do, “privacy” for what it keeps. Help: ${support}`,
  ].join('\n');
}

const STARTERS = 3;

/** Teams has one menu for everyone: the commands of both sides. What a side may not do leads it to its start card. */
function menu(say: Say, hasStarters: boolean): readonly object[] {
  const names = [...new Set(PARTNER_FIRST.flatMap((side) => listedCommands(commands, side)))];
  return names.map((name, at) => {
    const title = say.plain(`commands.${name}.title`);
    const starter = hasStarters && at < STARTERS ? { type: 'prompt', prompt: title } : {};
    return { title, description: say.plain(`commands.${name}.description`), ...starter };
  });
}
