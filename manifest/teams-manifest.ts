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
}

/** The pages Teams links to, each https. */
export interface Pages {
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

const SCHEMA = '1.29';
const PARTNER_FIRST = ['partner', 'customer'] as const;

/** The manifest as JSON data, for the personal chat. */
export function teamsManifest(installation: Installation, say: Say): object {
  const { appId, version } = installation;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    version,
    id: appId,
    developer: developerOf(installation),
    name: { short: 'Partner Concierge', full: 'Partner Concierge for Dynamics 365 trials' },
    description: {
      short: 'Sign up Dynamics 365 trials for your customers and keep their dates in sight.',
      full: [
        'Partner Concierge leads people of a Dynamics 365 partner through a trial sign-up, one question at a time.',
        'Answer on the card or by typing, go back, change an answer, and come back days later.',
        'Each trial is recorded with its dates and with who did what and when.',
        'People of any other company learn how to remove a partner’s access, and are led through naming a partner of record.',
        'Type “hello” to begin.',
      ].join(' '),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#6f74e0',
    defaultInstallScope: 'personal',
    bots: [{ botId: appId, scopes: ['personal'], commandLists: [{ scopes: ['personal'], commands: menu(say) }] }],
  };
}

function developerOf({ domain, publisher, pages = {}, mpnId }: Installation): object {
  const site = `https://${domain}`;
  const { website = site, privacy = `${site}/privacy`, terms = `${site}/terms` } = pages;
  return {
    name: publisher,
    websiteUrl: website,
    privacyUrl: privacy,
    termsOfUseUrl: terms,
    ...(mpnId === undefined ? {} : { mpnId }),
  };
}

/** Teams has one menu for everyone: the commands of both sides. What a side may not do leads it to its start card. */
function menu(say: Say): readonly { readonly title: string; readonly description: string }[] {
  const names = PARTNER_FIRST.flatMap((side) => listedCommands(commands, side));
  return [...new Set(names)].map((name) => ({
    title: say.plain(`commands.${name}.title`),
    description: say.plain(`commands.${name}.description`),
  }));
}
