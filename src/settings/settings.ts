/** Every setting of the bot as data. `config.ts` reads them; `.env.example` is this table written out. */

/** One setting as a person who installs the bot needs to know it. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  /** Whether a production bot of the default app type cannot start without it. */
  readonly required: boolean;
}

/** All settings, in the order in which they are explained. */
export const settings: readonly Setting[] = [
  {
    name: 'BOT_MODE',
    meaning:
      'production (the default), or local: no app registration, listens on 127.0.0.1 only, talks to a channel on this machine.',
    example: 'production',
    required: false,
  },
  {
    name: 'MicrosoftAppId',
    meaning: 'Application (client) id of the Azure Bot, a GUID. Leave empty in local mode.',
    example: '00000000-0000-0000-0000-000000000000',
    required: true,
  },
  {
    name: 'MicrosoftAppPassword',
    meaning:
      'Client secret of the app registration; put it in quotes if it holds a #. Must be empty for UserAssignedMSI and in local mode.',
    example: '"the client secret"',
    required: true,
  },
  {
    name: 'MicrosoftAppType',
    meaning: 'SingleTenant (the default), UserAssignedMSI or MultiTenant, spelled exactly so.',
    example: 'SingleTenant',
    required: false,
  },
  {
    name: 'MicrosoftAppTenantId',
    meaning: 'Tenant id of the app registration, a GUID. Needed for SingleTenant and UserAssignedMSI.',
    example: '00000000-0000-0000-0000-000000000000',
    required: true,
  },
  {
    name: 'PORT',
    meaning: 'Port to listen on, 1 to 65535 (default 3978). In local mode 0 picks a free one.',
    example: '3978',
    required: false,
  },
  {
    name: 'AZURE_STORAGE_ACCOUNT',
    meaning: 'Name of the storage account, reached by managed identity. Set this or AZURE_STORAGE_CONNECTION_STRING, not both.',
    example: 'mystorageaccount',
    required: true,
  },
  {
    name: 'AZURE_STORAGE_CONNECTION_STRING',
    meaning: 'Connection string of the storage account. Set this or AZURE_STORAGE_ACCOUNT, not both.',
    example: '"DefaultEndpointsProtocol=https;AccountName=name;AccountKey=key;EndpointSuffix=core.windows.net"',
    required: false,
  },
  {
    name: 'TABLE_PREFIX',
    meaning:
      'Put before every table name, so that several bots can share an account: at most 32 letters and digits, a letter first.',
    example: 'concierge',
    required: false,
  },
  {
    name: 'PARTNER_TENANTS',
    meaning: 'Tenants whose people are served as partners: tenant ids with commas between, each with a name if you like.',
    example: '"11111111-1111-4111-8111-111111111111=Contoso Consulting"',
    required: true,
  },
  {
    name: 'TENANT_DISCOVERY_URL',
    meaning: 'Where the tenant of a domain is looked up: https, or http on this machine in local mode.',
    example: 'https://login.microsoftonline.com',
    required: false,
  },
  {
    name: 'PUBLIC_URL',
    meaning:
      'The https address people reach this bot at; links to exported files begin with it. Without it nothing can be exported.',
    example: 'https://bot.example.com',
    required: false,
  },
  {
    name: 'PROXIES',
    meaning:
      'How many proxies before the bot write x-forwarded-for, 0 to 5 (default 1; in local mode 0). Too many let clients forge it.',
    example: '1',
    required: false,
  },
  {
    name: 'KEEP_FORMS_DAYS',
    meaning: 'Days after a person’s last message until forms left open are deleted (default 30).',
    example: '30',
    required: false,
  },
  {
    name: 'KEEP_CHATS_DAYS',
    meaning: 'Days after a person’s last message until what is kept of the chat is deleted, settings included (default 400).',
    example: '400',
    required: false,
  },
  {
    name: 'KEEP_CONTACTS_DAYS',
    meaning: 'Days after the end of a trial until the customer’s contacts named on it are erased (default 365).',
    example: '365',
    required: false,
  },
  {
    name: 'SUPPORT_CONTACT',
    meaning:
      'Where people ask for help with the bot itself: a mail address or an https address. Without it they are sent to whoever set it up.',
    example: 'concierge@contoso.com',
    required: false,
  },
  {
    name: 'PAGES_FOLDER',
    meaning:
      'A folder of this machine with your own privacy.txt and terms.txt; of what is not there the bot serves its own text.',
    example: '/etc/partner-concierge/pages',
    required: false,
  },
  {
    name: 'DIRECTORY_SNAPSHOT_FOLDER',
    meaning:
      'A folder of this machine in which the index of a large partner directory is kept, so that a restart need not make it anew.',
    example: '/var/cache/partner-concierge',
    required: false,
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'fatal, error, warn, info (the default), debug, trace or silent.',
    example: 'info',
    required: false,
  },
  {
    name: 'OTLP_URL',
    meaning:
      'Where traces and metrics go by OTLP over HTTP: the address of a collector without a path. Without it nothing is sent.',
    example: 'http://127.0.0.1:4318',
    required: false,
  },
  {
    name: 'TIME_TRAVEL_DAYS',
    meaning: 'In local mode only: how many days the bot’s clock starts ahead, 0 to 400 (default 0).',
    example: '15',
    required: false,
  },
  {
    name: 'FAILPOINT',
    meaning: 'For tests, in local mode only: the place at which the bot kills itself, such as afterSend.',
    example: 'afterSend',
    required: false,
  },
];
