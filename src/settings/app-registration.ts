/** Who the bot is to Microsoft Entra: read strictly, because the SDK takes an empty id for "no authentication". */

import { Secret } from './secret';
import { guid, oneOf } from './setting-parsers';
import type { SettingReader } from './setting-reader';

const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

/** Kinds of app registration. They differ in how the bot gets its own token, not in whose messages it accepts. */
export type AppType = (typeof appTypes)[number];

/** The bot's app registration. Ids are GUIDs in lower case. */
export interface AppRegistration {
  readonly type: AppType;
  readonly id: string;
  readonly tenantId: string | undefined;
  /** Absent for a managed identity. */
  readonly password: Secret | undefined;
}

const ownSettings = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'];

const overrides = ['OAuthUrl', 'OAuthApiEndpoint', 'BotOpenIdMetadata', 'CallerId', 'ChannelService', 'ValidateAuthority'];
const overridePrefixes = ['ToBotFrom', 'ToChannelFrom'];

/** Reads the app registration, or complains. Answers `undefined` in local mode, where any such setting is a clash. */
export function appRegistration(reader: SettingReader, mode: 'production' | 'local'): AppRegistration | undefined {
  if (mode === 'local') {
    for (const name of ownSettings) reader.forbidden(name, 'clashes with BOT_MODE=local, which has no app registration');
    return undefined;
  }
  refuseOverrides(reader);
  // Node then believes whoever answers in the name of Microsoft: forged keys would make forged tokens good.
  if (reader.text('NODE_TLS_REJECT_UNAUTHORIZED') === '0') {
    reader.complain('NODE_TLS_REJECT_UNAUTHORIZED', '0 lets anybody answer in the name of Microsoft; remove it');
  }
  // A word the SDK does not know would silently make the bot multi-tenant.
  const type = reader.optional('MicrosoftAppType', `exactly ${appTypes.join(', ')}`, oneOf(appTypes)) ?? 'SingleTenant';
  const id = reader.required('MicrosoftAppId', 'a GUID', guid);
  const tenantId = readTenantId(reader, type);
  const password = readPassword(reader, type);
  return id === undefined ? undefined : { type, id, tenantId, password };
}

function readTenantId(reader: SettingReader, type: AppType): string | undefined {
  if (type === 'MultiTenant') return reader.optional('MicrosoftAppTenantId', 'a GUID', guid);
  return reader.required('MicrosoftAppTenantId', `a GUID (${type} needs it)`, guid);
}

function readPassword(reader: SettingReader, type: AppType): Secret | undefined {
  if (type === 'UserAssignedMSI') {
    reader.forbidden('MicrosoftAppPassword', 'clashes with MicrosoftAppType=UserAssignedMSI, which has no password');
    return undefined;
  }
  return reader.required('MicrosoftAppPassword', 'the client secret', (text) => new Secret(text));
}

/** These settings of the SDK say whose tokens are trusted and where ours go; one alone replaces all of its defaults. */
function refuseOverrides(reader: SettingReader): void {
  const prefixed = reader.names().filter((name) => overridePrefixes.some((prefix) => name.startsWith(prefix)));
  for (const name of [...overrides, ...prefixed]) reader.forbidden(name, 'would change whom the bot trusts; remove it');
}
