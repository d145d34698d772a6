/** A slip in the name of a setting is noticed, and nobody else's variable is taken for one. */

import { deepEqual } from 'node:assert/strict';
import { readMisspelt } from '../../src/settings/config';
import { misspeltNames } from '../../src/settings/misspelt-names';
import { settings } from '../../src/settings/settings';

const slips: readonly (readonly [name: string, meant: string])[] = [
  ['SUPORT_CONTACT', 'SUPPORT_CONTACT'],
  ['SUPPORT_CONTCAT', 'SUPPORT_CONTACT'],
  ['SUPPORT_EMAIL', 'SUPPORT_CONTACT'],
  ['KEEP_FORM_DAYS', 'KEEP_FORMS_DAYS'],
  ['FORMS_KEEP_DAYS', 'KEEP_FORMS_DAYS'],
  ['KEEP_CHAT_DAYS', 'KEEP_CHATS_DAYS'],
  ['TABLE_PREFFIX', 'TABLE_PREFIX'],
  ['TABLE_PERFIX', 'TABLE_PREFIX'],
  ['TABLEPREFIX', 'TABLE_PREFIX'],
  ['PREFIX_TABLE', 'TABLE_PREFIX'],
  ['PARTNER_TENANT', 'PARTNER_TENANTS'],
  ['MICROSOFTAPPID', 'MicrosoftAppId'],
  ['MicrosoftAppID', 'MicrosoftAppId'],
  ['MICROSOFT_APP_PASSWORD', 'MicrosoftAppPassword'],
  ['MicrosoftTenantAppId', 'MicrosoftAppTenantId'],
  ['OTLP_ENDPOINT', 'OTLP_URL'],
  ['PUBLIC_ADDRESS', 'PUBLIC_URL'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['log_level', 'LOG_LEVEL'],
  ['PAGES_DIR', 'PAGES_FOLDER'],
  ['MODEL_TENANT', 'MODEL_TENANTS'],
  ['DIRECTORY_SNAPSHOTS_FOLDER', 'DIRECTORY_SNAPSHOT_FOLDER'],
];

/** Of systems, shells, runtimes, clouds and of npm start, as they stand in an environment. */
const ORDINARY =
  `PATH HOME USER LOGNAME SHELL PWD OLDPWD TERM LANG LANGUAGE LC_ALL LC_CTYPE TZ EDITOR HOSTNAME HOSTTYPE MAIL SHLVL DISPLAY TMPDIR TEMP TMP
  COMSPEC SYSTEMROOT WINDIR PROGRAMFILES PROGRAMDATA APPDATA LOCALAPPDATA USERNAME USERPROFILE COMPUTERNAME PUBLIC OS PATHEXT PROCESSOR_LEVEL
  HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR NODE_ENV NODE_OPTIONS NODE_PATH NODE_VERSION
  NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED npm_config_loglevel npm_config_prefix npm_config_cache npm_lifecycle_event npm_package_name
  OTEL_EXPORTER_OTLP_ENDPOINT OTEL_SERVICE_NAME OTEL_LOG_LEVEL AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_STORAGE_ACCOUNT_NAME AZURE_STORAGE_KEY
  AZURE_STORAGE_SAS_TOKEN AZURE_LOG_LEVEL AZURE_CONFIG_DIR KUBERNETES_PORT KUBERNETES_SERVICE_HOST KUBERNETES_SERVICE_PORT_HTTPS CONTAINER_APP_NAME
  CONTAINER_APP_REVISION CONTAINER_APP_PORT CONTAINER_APP_HOSTNAME CONTAINER_APP_REPLICA_NAME IDENTITY_ENDPOINT IDENTITY_HEADER MSI_ENDPOINT MSI_SECRET
  WEBSITE_SITE_NAME APPLICATIONINSIGHTS_CONNECTION_STRING XDG_RUNTIME_DIR XDG_DATA_DIRS DBUS_SESSION_BUS_ADDRESS SSH_AUTH_SOCK SSH_CONNECTION GPG_TTY
  CI GITHUB_ACTIONS GITHUB_TOKEN RUNNER_OS DEBUG FORCE_COLOR NO_COLOR COLORTERM COLUMNS LINES PAGER LESS LESSOPEN MANPATH INFOPATH JAVA_HOME
  PYTHONPATH VIRTUAL_ENV GOPATH DOCKER_HOST COMPOSE_PROJECT_NAME POSTGRES_PORT REDIS_PORT REDIS_URL DATABASE_URL API_KEY OPENAI_API_KEY MODEL PORTS
  SECRET SECRET_KEY TOKEN LEVEL LOG_FILE LOG_DIR LOG_FORMAT DATA_FOLDER PARTNER_PORT CUSTOMER_PORT PLAYGROUNDS INSPECT_PORT COLLECTOR_PORT BOT_FILE
  PARTNER_CONCIERGE_LAUNCHER ARM_SCHEMAS UPDATE INIT_CWD VSCODE_PID WSL_DISTRO_NAME NAME HOST URL BASE_URL PUBLIC_KEY TABLE KEEP DIRECTORY SUPPORT`
    .split(/\s+/u)
    .filter((name) => name !== '');

describe('misspelt names of settings', () => {
  for (const [name, meant] of slips)
    it(`${name} is near ${meant}`, () => {
      deepEqual(misspeltNames([name]), [{ name, meant }]);
    });

  it('no slip of one letter in a longer name goes unnoticed, but in those that begin as other programs’ do', () => {
    const long = settings.map(({ name }) => name).filter((name) => name.length > 6 && !name.startsWith('AZURE_'));
    for (const name of long)
      for (let at = 1; at < name.length; at++) {
        const lost = name.slice(0, at) + name.slice(at + 1);
        deepEqual(
          misspeltNames([lost]).map((one) => one.name),
          [lost],
        );
      }
  });

  it('the settings themselves and everybody else’s variables are silent', () => {
    deepEqual(misspeltNames([...settings.map(({ name }) => name), ...ORDINARY]), []);
  });

  it('one that holds nothing is none, and no value is told', () => {
    deepEqual(readMisspelt({ KEEP_FORM_DAYS: '  ', TABLE_PREFFIX: 'planted' }), [
      { name: 'TABLE_PREFFIX', meant: 'TABLE_PREFIX' },
    ]);
  });
});
