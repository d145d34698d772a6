import assert from 'node:assert/strict';
import { adventureWorks, contosoConsulting } from '../../src/local/companies';
import { startTenantDiscovery, type DiscoveryStandIn } from '../../src/local/tenant-discovery';

const cases: readonly { readonly domain: string; readonly status: number; readonly says: string }[] = [
  {
    domain: 'contoso-consulting.com',
    status: 200,
    says: '"issuer":"https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/v2.0"',
  },
  { domain: 'contoso-consulting.onmicrosoft.com', status: 200, says: '11111111-1111-4111-8111-111111111111' },
  {
    domain: 'Adventure-Works.com',
    status: 200,
    says: '"issuer":"https://login.microsoftonline.com/22222222-2222-4222-8222-222222222222/v2.0"',
  },
  { domain: 'adventure-works.onmicrosoft.com', status: 200, says: '22222222-2222-4222-8222-222222222222' },
  { domain: 'fabrikam.com', status: 400, says: '"error":"invalid_tenant","error_description":"AADSTS90002: ' },
  { domain: '__proto__', status: 400, says: 'AADSTS90002' },
];

describe('the stand-in for tenant discovery', () => {
  let standIn: DiscoveryStandIn;
  before(async () => {
    standIn = await startTenantDiscovery([contosoConsulting, adventureWorks]);
  });
  after(() => standIn.close());

  for (const { domain, status, says } of cases) {
    it(`answers ${domain} with ${status}`, async () => {
      const response = await fetch(`${standIn.url}/${domain}/v2.0/.well-known/openid-configuration`);
      assert.equal(response.status, status);
      assert.ok((await response.text()).includes(says));
    });
  }
});
