import assert from 'node:assert/strict';
import { clientAddress } from '../../src/http/client-address';

const PROXY = '100.64.0.7';

describe('the address of a client', () => {
  const cases: readonly (readonly [
    story: string,
    proxies: number,
    socket: string | undefined,
    forwarded: string | undefined,
    address: string,
  ])[] = [
    ['without a proxy: the other side', 0, '203.0.113.5', undefined, '203.0.113.5'],
    ['without a proxy: nothing anybody writes', 0, '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['behind one: whom it saw', 1, PROXY, '203.0.113.5', '203.0.113.5'],
    ['behind one: not what was sent to it', 1, PROXY, '198.51.100.1, 203.0.113.5', '203.0.113.5'],
    ['behind two: whom the outer one saw', 2, PROXY, '203.0.113.5, 192.0.2.9', '203.0.113.5'],
    ['behind two: not what was sent to it', 2, PROXY, '198.51.100.1,198.51.100.2, 203.0.113.5 , 192.0.2.9', '203.0.113.5'],
    ['past the proxies: the other side', 2, '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['past the proxies, with no header: the other side', 1, '203.0.113.5', undefined, '203.0.113.5'],
    ['with its port', 1, PROXY, '203.0.113.5:51234', '203.0.113.5'],
    ['of version 6, in brackets and with a port', 1, PROXY, '[2001:DB8:0:1::5]:443', '2001:db8:0:1::/64'],
    ['of version 6: the whole network it can choose from', 1, PROXY, '2001:db8:0:1:ffff::9', '2001:db8:0:1::/64'],
    ['of version 6, another network', 1, PROXY, '2001:db8:0:2::9', '2001:db8:0:2::/64'],
    ['of version 6, the shortest', 1, PROXY, '::1', '0:0:0:0::/64'],
    ['of version 4, written as version 6', 0, '::ffff:203.0.113.5', undefined, '203.0.113.5'],
    ['that one in hexadecimal', 0, '::ffff:cb00:7105', undefined, '203.0.113.5'],
    ['that one written out', 1, PROXY, '0:0:0:0:0:FFFF:203.0.113.6', '203.0.113.6'],
    ['with a zone', 0, 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['that is none: the other side', 1, PROXY, 'unknown', PROXY],
    ['that is empty: the other side', 1, PROXY, '', PROXY],
    ['that is very long: the other side', 1, PROXY, '1'.repeat(10_000), PROXY],
    ['of somebody who left', 0, undefined, undefined, ''],
  ];
  for (const [story, proxies, from, forwarded, address] of cases)
    it(story, () => {
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
      assert.equal(clientAddress({ headers, from }, proxies), address);
    });

  it('stands in the last of several such headers', () => {
    const headers = { 'x-forwarded-for': ['198.51.100.1', '203.0.113.5'] as unknown as string };
    assert.equal(clientAddress({ headers, from: PROXY }, 1), '203.0.113.5');
  });
});
