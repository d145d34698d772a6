import { deepEqual, doesNotMatch, match, rejects } from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createWords } from '../../cards/engine/words';
import { publicPages } from '../../src/app/public-pages';
import { startTrouble } from '../../src/app/start-trouble';
import type { Service } from '../../src/domain/service/service';
import { AppStage } from '../kit/stage/app-stage';

const say = createWords()('en');
const service: Service = { version: '1.2.3', contact: 'help@contoso.com', keeps: { forms: 31, chats: 401, contacts: 366 } };

describe('the pages on privacy and terms', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('say how long things are kept by the settings, and whom to ask', async () => {
    const pages = await publicPages(service, say);
    match(pages['/privacy'] ?? '', /31 days.*401 days.*366 days.*mailto:help@contoso\.com/su);
    match(pages['/terms'] ?? '', /mailto:help@contoso\.com/u);
  });

  it('begin with one that leads to the others', async () => {
    const { '/': home = '' } = await publicPages({ ...service, privacyPage: 'https://bot.contoso.com/privacy' }, say);
    match(home, /href="https:\/\/bot\.contoso\.com\/privacy".*href="https:\/\/bot\.contoso\.com\/terms"/su);
  });

  it('say to ask whoever set it up where nobody is named', async () => {
    const { contact: _nobody, ...rest } = service;
    match((await publicPages(rest, say))['/privacy'] ?? '', /whoever set this app up/u);
  });

  it('are the operator’s own text where there is one, each by itself', async () => {
    await writeFile(join(folder, 'privacy.txt'), '# Contoso and your data\n\nAll of it stays in the EU.');
    const pages = await publicPages(service, say, folder);
    match(pages['/privacy'] ?? '', /<h1>Contoso and your data<\/h1>/u);
    match(pages['/terms'] ?? '', /<h1>Terms of use<\/h1>/u);
  });

  it('name the language model behind the operator’s own text too, and none where none is set up', async () => {
    await writeFile(join(folder, 'privacy.txt'), '# Contoso and your data\n\nAll of it stays in the EU.');
    const named = await publicPages({ ...service, model: 'a.openai.azure.com' }, say, folder);
    match(named['/privacy'] ?? '', /stays in the EU\..*<h2>[^<]*language model.*a\.openai\.azure\.com/su);
    match((await publicPages({ ...service, model: 'a.openai.azure.com' }, say))['/privacy'] ?? '', /a\.openai\.azure\.com/u);
    doesNotMatch((await publicPages(service, say, folder))['/privacy'] ?? '', /language model/u);
  });

  for (const [trouble, bytes] of [
    ['no UTF-8', Buffer.from([0x23, 0x20, 0xff, 0xfe])],
    ['longer than 256 KB', Buffer.alloc(300_000, 'a')],
  ] as const)
    it(`refuse a text that is ${trouble}, by its name`, async () => {
      await writeFile(join(folder, 'terms.txt'), bytes);
      await rejects(publicPages(service, say, folder), { code: 'CONFIG_INVALID', message: /PAGES_FOLDER: terms\.txt/u });
    });
});

describe('a folder of pages that can’t be served', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await mkdir(join(folder, 'nested', 'privacy.txt'), { recursive: true });
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'loop'));
    await symlink('privacy.txt', join(folder, 'loop', 'privacy.txt'));
  });
  after(() => rm(folder, { recursive: true }));

  for (const [name, says] of [
    ['file', /PAGES_FOLDER: it is a file, or stands in one, and has to be a folder/u],
    ['file/sub', /PAGES_FOLDER: it is a file, or stands in one/u],
    ['nested', /PAGES_FOLDER: privacy\.txt is a folder/u],
    ['loop', /PAGES_FOLDER: a link on the way to privacy\.txt leads round in a circle/u],
    ['x'.repeat(300), /PAGES_FOLDER: its name is too long/u],
  ] as const)
    it(`says what is wrong with ${name.slice(0, 10)}, at the start as well`, async () => {
      const error: unknown = await publicPages(service, say, join(folder, name)).catch((thrown: unknown) => thrown);
      match(String(error), says);
      match(startTrouble(error), says);
      doesNotMatch(startTrouble(error), /CONFIG_INVALID|port|storage/u);
    });
});

describe('the bot', () => {
  const stage = new AppStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('serves its pages to anybody, and lets only Teams frame them', async () => {
    const address = new URL(stage.endpoint).origin;
    for (const page of ['', 'privacy', 'terms']) {
      const answer = await fetch(`${address}/${page}`);
      deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
      match(
        answer.headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors https:\/\/teams\.microsoft\.com/u,
      );
    }
  });
});
