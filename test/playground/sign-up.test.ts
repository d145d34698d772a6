import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import type { Browser } from 'playwright-core';
import { createWords } from '../../cards/words';
import { findPlayground } from '../../src/local/playground';
import { allGone, makePlace, StartedLauncher, type Place } from '../local/started-launcher';
import { findChromium, openBrowser, PlaygroundPage } from './playground-page';

const { plain: words } = createWords()('en-US');
const COMPANY = 'Adventure Works';
const params = { company: COMPANY, country: 'France', paid: 'no' };

const missing = whatIsMissing();
const suite = missing === undefined ? describe : describe.skip;

suite(`the sign-up in the Playground${missing === undefined ? '' : ` (left out: ${missing})`}`, function () {
  this.timeout(60_000);
  const opened: (() => unknown)[] = [];
  let place: Place;
  let browser: Browser;
  let launcher: StartedLauncher;

  before(async () => {
    const botFile = join(__dirname, '..', '..', 'src', 'index.js');
    place = await makePlace({ PLAYGROUNDS: 'on', BOT_FILE: botFile });
    opened.push(() => {
      place.remove();
    });
    launcher = new StartedLauncher(place);
    opened.push(async () => {
      const family = launcher.family();
      await launcher.ends('SIGINT');
      await allGone(family);
    });
    [browser] = await Promise.all([openBrowser(findChromium() ?? ''), launcher.says(/Partner Concierge is ready/)]);
    opened.push(() => browser.close());
  });

  after(async () => {
    for (const close of opened.toReversed()) await close();
  });

  it('takes a partner from “sign up” to the launch card in at most 12 interactions, and the row is kept', async () => {
    const page = await PlaygroundPage.open(browser, addressOf('Contoso Consulting'), pictureFolder('partner'));
    await signUp(page);
    assert.ok(page.interactions <= 12, `it took ${page.interactions} interactions`);
    assert.match(await page.text(), /Country\s+France\s+Account\s+jo@adventure-works\.com\s+Product\s+Dynamics 365 Sales/);

    const rows = await trialRows();
    assert.equal(rows.length, 1);
    const [row] = rows;
    assert.equal(row?.['partnerTenantId'], '11111111-1111-4111-8111-111111111111');
    assert.deepEqual(row['customer'], {
      company: COMPANY,
      domain: 'adventure-works.com',
      tenantId: '22222222-2222-4222-8222-222222222222',
      country: 'FR',
    });
    const { state, start, identity, product, kind, buying, recurringBilling } = row;
    assert.deepEqual(
      { state, start, identity, product, kind, buying, recurringBilling },
      {
        state: 'planned',
        start: 'new',
        identity: 'customer',
        product: 'sales',
        kind: 'standard',
        buying: 'cspUs',
        recurringBilling: 'off',
      },
    );
  });

  it('tells a customer what it can do, and shows the guidance', async () => {
    const page = await PlaygroundPage.open(browser, addressOf(COMPANY), pictureFolder('customer'));
    await page.sees(words('home.customer.heading'));
    await page.press(words('buttons.guidance'));
    await page.sees(words('guidance.heading'));
    assert.match(await page.text(), /Remove a partner’s access/);
  });

  async function signUp(page: PlaygroundPage): Promise<void> {
    await page.say('sign up');
    await page.sees(words('signUp.start.heading'));
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.customer.heading'));
    await page.type(words('signUp.customer.company'), COMPANY);
    await page.type(words('signUp.customer.domain'), 'adventure-works.com');
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.country.heading', params));
    await page.search(words('signUp.country.label'), 'fran', 'France');
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.billingAddress.heading', params));
    await page.tick();
    await page.press(words('signUp.billingAddress.next'));

    await page.sees(words('signUp.identity.heading'));
    await page.type(words('signUp.identity.account'), 'jo@adventure-works.com');
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.contact.heading', params));
    await page.type(words('signUp.contact.name'), 'Jo Berry');
    await page.type(words('signUp.contact.email'), 'jo@adventure-works.com');
    await page.type(words('signUp.contact.phoneOptional'), '06 12 34 56 78');
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.product.heading'));
    await page.search(words('signUp.product.product'), 'sales', 'Dynamics 365 Sales');
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.buying.heading', params));
    await page.pick(words('signUp.buying.cspUs'));
    await page.pick(words('signUp.buying.off', params));
    await page.press(words('buttons.next'));

    await page.sees(words('signUp.terms.heading', params));
    await page.tick();
    await page.press(words('signUp.terms.next'));

    await page.sees(words('review.heading'));
    await page.press(words('review.next'));
    await page.sees(words('launch.heading', params));
  }

  function addressOf(company: string): string {
    return new RegExp(`${company}\\s+(http://\\S+)`).exec(launcher.said)?.[1] ?? '';
  }

  async function trialRows(): Promise<readonly Record<string, unknown>[]> {
    const connection = readFileSync(join(place.dataFolder, 'azurite', 'connection-string.txt'), 'utf8');
    const table = TableClient.fromConnectionString(connection, 'trials', { allowInsecureConnection: true });
    const rows: Record<string, unknown>[] = [];
    for await (const { rowKey, json } of table.listEntities<{ json: string }>()) {
      if (rowKey?.startsWith('t_')) rows.push(JSON.parse(json) as Record<string, unknown>);
    }
    return rows;
  }
});

function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) return 'Chromium is not installed on this computer';
  if (findPlayground() === undefined) return 'the Microsoft 365 Agents Playground is not installed; npm install brings it';
  return undefined;
}

/** Pictures are taken where SCREENSHOTS names a folder. */
function pictureFolder(name: string): string | undefined {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return undefined;
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
