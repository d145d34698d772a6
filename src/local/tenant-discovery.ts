/** Stands in for the OpenID discovery of Microsoft Entra ID, so that the demo companies have tenants without a network. */

import { createServer } from 'node:http';
import { listenOnLoopback } from './ports';
import type { DemoCompany } from './companies';

/** A running stand-in. `url` is what the bot uses in place of `https://login.microsoftonline.com`. */
export interface DiscoveryStandIn {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Starts the stand-in on a free loopback port. It knows these companies' domains and tenant ids, and nobody else. */
export async function startTenantDiscovery(companies: readonly DemoCompany[]): Promise<DiscoveryStandIn> {
  const server = createServer((request, response) => {
    const { status, body } = discover(companies, request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function discover(companies: readonly DemoCompany[], path: string): Answer {
  const name = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/i.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return { status: 404, body: { error: 'not_found' } };
  const company = companies.find(({ domains, tenantId }) => tenantId === name || domains.includes(name));
  return company === undefined
    ? { status: 400, body: unknownTenant(name) }
    : { status: 200, body: discoveryDocument(company.tenantId) };
}

function discoveryDocument(tenantId: string): object {
  const tenant = `https://login.microsoftonline.com/${tenantId}`;
  return {
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  };
}

function unknownTenant(name: string): object {
  return {
    error: 'invalid_tenant',
    error_description: `AADSTS90002: Tenant '${name}' not found.`,
    error_codes: [90002],
    error_uri: 'https://login.microsoftonline.com/error?code=90002',
  };
}
