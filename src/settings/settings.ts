/** Every setting of the bot as data. `config.ts` reads them; `.env.example` is this table written out. */

/** One setting as a person who installs the bot needs to know it. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  /** What to put there while it holds the example, or another stand-in; absent where the example does as a value. */
  readonly put?: string;
  /** Whether a production bot of the default app type cannot start without it. */
  readonly required: boolean;
}

/** All settings, in the order in which they are explained. */
export const settings: readonly Setting[] = [
  optional(
    'BOT_MODE',
    'production (the default), or local: no app registration, listens on 127.0.0.1 only, talks to a channel on this machine.',
    'production',
  ),
  needed(
    'MicrosoftAppId',
    'Application (client) id of the Azure Bot, a GUID. Leave empty in local mode.',
    '00000000-0000-0000-0000-000000000000',
    'the application (client) id of your app registration',
  ),
  needed(
    'MicrosoftAppPassword',
    'Client secret of the app registration; put it in quotes if it holds a #. Must be empty for UserAssignedMSI and in local mode.',
    '"the client secret"',
    'the value of a client secret of that registration, not its id,',
  ),
  optional('MicrosoftAppType', 'SingleTenant (the default), UserAssignedMSI or MultiTenant, spelled exactly so.', 'SingleTenant'),
  needed(
    'MicrosoftAppTenantId',
    'Tenant id of the app registration, a GUID. Needed for SingleTenant and UserAssignedMSI.',
    '00000000-0000-0000-0000-000000000000',
    'the id of the tenant that has the app registration',
  ),
  optional('PORT', 'Port to listen on, 1 to 65535 (default 3978). In local mode 0 picks a free one.', '3978'),
  needed(
    'AZURE_STORAGE_ACCOUNT',
    'Name of the storage account, reached by managed identity. Set this or AZURE_STORAGE_CONNECTION_STRING, not both.',
    'mystorageaccount',
    'the name of your storage account',
  ),
  optional(
    'AZURE_STORAGE_CONNECTION_STRING',
    'Connection string of the storage account. Set this or AZURE_STORAGE_ACCOUNT, not both.',
    '"DefaultEndpointsProtocol=https;AccountName=name;AccountKey=key;EndpointSuffix=core.windows.net"',
    'the connection string of your storage account',
  ),
  optional(
    'TABLE_PREFIX',
    'Put before every table name, so that several bots can share an account: at most 32 letters and digits, a letter first.',
    'concierge',
  ),
  needed(
    'PARTNER_TENANTS',
    'Tenants whose people are served as partners: tenant ids with commas between, each with a name if you like.',
    '"00000000-0000-0000-0000-000000000000=Contoso Consulting"',
    'the tenant id of each partner, and its name if you like,',
  ),
  optional(
    'TENANT_DISCOVERY_URL',
    'Where the tenant of a domain is looked up: https without a path, or http on this machine in local mode.',
    'https://login.microsoftonline.com',
  ),
  optional(
    'PUBLIC_URL',
    'The https address people reach this bot at; links to exported files begin with it. Without it nothing can be exported.',
    'https://bot.example.com',
    'the https address people reach your bot at',
  ),
  optional(
    'PROXIES',
    'How many proxies before the bot write x-forwarded-for, 0 to 5 (default 1; in local mode 0). Too many let clients forge it.',
    '1',
  ),
  optional('KEEP_FORMS_DAYS', 'Days after a person’s last message until forms left open are deleted (default 30).', '30'),
  optional(
    'KEEP_CHATS_DAYS',
    'Days after a person’s last message until what is kept of the chat is deleted, settings included (default 400).',
    '400',
  ),
  optional(
    'KEEP_CONTACTS_DAYS',
    'Days after the end of a trial until the customer’s contacts named on it are erased (default 365).',
    '365',
  ),
  optional(
    'SUPPORT_CONTACT',
    'Where people ask for help with the bot itself: a mail address or an https address. Without it they are sent to whoever set it up.',
    'concierge@contoso.com',
    'a mail address or an https address of yours',
  ),
  optional(
    'PAGES_FOLDER',
    'A folder of this machine with your own privacy.txt and terms.txt; of what is not there the bot serves its own text.',
    '/etc/partner-concierge/pages',
  ),
  optional(
    'DIRECTORY_SNAPSHOT_FOLDER',
    'A folder of this machine in which the index of a large partner directory is kept, so that a restart need not make it anew.',
    '/var/cache/partner-concierge',
  ),
  optional(
    'MODEL_URL',
    'An OpenAI-compatible endpoint that helps to sort lines nobody understood (docs/understanding.md). Without it no line goes anywhere.',
    'https://my-resource.openai.azure.com/openai/v1',
    'the address of your own model',
  ),
  optional('MODEL_NAME', 'The deployment or model to ask there; needed with MODEL_URL.', 'my-deployment'),
  optional(
    'MODEL_KEY',
    'The key to ask it with. Without it the managed identity asks, at hosts of Azure only; it needs the role Cognitive Services OpenAI User there.',
    '"the key"',
    'the key of your own model',
  ),
  optional(
    'MODEL_TENANTS',
    'Tenants whose people’s lines may be sent there: tenant ids with commas between; needed with MODEL_URL.',
    '00000000-0000-0000-0000-000000000000',
    'the tenant ids whose people’s lines may go to the model',
  ),
  optional('LOG_LEVEL', 'fatal, error, warn, info (the default), debug, trace or silent.', 'info'),
  optional(
    'OTLP_URL',
    'Where traces and metrics go by OTLP over HTTP: the address of a collector without a path. Without it nothing is sent.',
    'http://127.0.0.1:4318',
  ),
  optional(
    'TIME_TRAVEL_DAYS',
    'In local mode only: how many days the bot’s clock starts ahead, 0 to 400 (default 0), in a working hour.',
    '15',
  ),
  optional(
    'FAILPOINT',
    'For tests, in local mode only: the place at which the bot kills itself, such as afterSend.',
    'afterSend',
  ),
];

function needed(name: string, meaning: string, example: string, put: string): Setting {
  return { name, meaning, example, put, required: true };
}

function optional(name: string, meaning: string, example: string, put?: string): Setting {
  return { name, meaning, example, ...(put === undefined ? {} : { put }), required: false };
}
