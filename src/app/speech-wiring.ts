/** What it takes to hear somebody and to show something: the channel, what the bot knows of the world, and its screens. */

import { CardRenderer } from '../../cards/engine/render';
import { createWords } from '../../cards/engine/words';
import { commands, onTrial, views } from '../../dialogs';
import type { World } from '../../dialogs/engine/scene';
import { Screens } from '../../dialogs/engine/screens';
import { botLink } from '../channel/bot-link';
import { createAdapter } from '../channel/connector';
import { Painter } from '../channel/painter';
import { Roster } from '../channel/roster';
import { Speaker } from '../channel/speaker';
import { noDirectory } from '../directory/no-directory';
import { SampleDirectory } from '../directory/sample-directory';
import { StoredDirectory } from '../directory/stored-directory';
import type { PartnerDirectory } from '../domain/credit/partner-directory';
import { CountedTries } from '../files/counted-tries';
import { FileLinks } from '../files/file-links';
import { InvitationCodes } from '../files/invitation-codes';
import { openIdDiscovery } from '../integrations/tenant-discovery';
import type { Service } from '../domain/service/service';
import { PAGES } from '../http/text-page';
import type { AppParts } from './app-parts';
import type { RecordWiring } from './record-wiring';
import { thisRelease } from './release';
import { lineModelOf } from './model-wiring';
import { accountOf } from './stores';
import { TIME_LIMITS } from './time-limits';

/** Channel, world and screens. */
export type SpeechWiring = ReturnType<typeof wireSpeech>;

/** Builds them; nobody is asked yet. `listensAt` says where the bot is reached, once that is known and nothing else was set. */
export function wireSpeech(parts: AppParts, record: RecordWiring) {
  const { config, journeys, clock, log, timeLimits = TIME_LIMITS, renderer = new CardRenderer(), words = createWords() } = parts;
  const { knock, receive, connectorFor } = createAdapter({ config, clock, log, timeoutMs: timeLimits.channel });
  const speaker = new Speaker(connectorFor);
  let address = config.publicUrl;
  const files = new FileLinks(record.stores.state, clock, () => address);
  const stored = storedDirectory(parts, record);
  const world = worldOf(parts, record, parts.directory ?? stored);
  return {
    knock,
    receive,
    speaker,
    painter: new Painter(speaker, log),
    roster: new Roster({ connectorFor, clock, log, timeoutMs: timeLimits.roster }),
    words,
    files,
    stored,
    world,
    screens: new Screens({ journeys, commands, views, onTrial, renderer, world, files }),
    listensAt: (own: string): void => {
      address ??= own;
    },
  };
}

function worldOf(parts: AppParts, { stores, trials, partners }: RecordWiring, directory: PartnerDirectory): World {
  const { config, clock, travel, random, timeLimits = TIME_LIMITS } = parts;
  return {
    trials,
    discovery: openIdDiscovery({ baseUrl: config.discoveryUrl, timeoutMs: timeLimits.lookUp }),
    partners,
    directory,
    codes: new InvitationCodes(stores.state, clock, random),
    tries: new CountedTries(stores.state, clock),
    botLink: (line) => botLink(config.app?.id, line),
    service: serviceOf(parts),
    ...lineModelOf(parts),
    ...(travel === undefined ? {} : { travel }),
  };
}

/** A local bot has no public pages: its address means nothing to anybody else. */
function serviceOf({ config, release = thisRelease() }: Pick<AppParts, 'config' | 'release'>): Service {
  const { app, contact, publicUrl, retention, model } = config;
  return {
    version: release.version ?? '',
    keeps: retention,
    ...(app?.tenantId === undefined ? {} : { operatorTenant: app.tenantId }),
    ...(contact === undefined ? {} : { contact }),
    ...(model === undefined ? {} : { model: new URL(model.url).host }),
    ...(publicUrl === undefined ? {} : { privacyPage: `${publicUrl}${PAGES.privacy}` }),
  };
}

function storedDirectory({ config, log }: AppParts, { stores }: RecordWiring): StoredDirectory {
  const { storage, tablePrefix, snapshotFolder, mode } = config;
  const folder = snapshotFolder === undefined ? {} : { folder: snapshotFolder };
  return new StoredDirectory({
    table: stores.companies,
    start: { account: accountOf(storage), prefix: tablePrefix, ...folder },
    instead: mode === 'local' ? new SampleDirectory() : noDirectory,
    tell: (event) => {
      log.info('partner directory', event);
    },
  });
}
