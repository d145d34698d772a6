import { equal, match, doesNotMatch } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textPage } from '../../src/http/text-page';

describe('a public page of plain text', () => {
  it('has a title, headings, paragraphs and lists', () => {
    const html = textPage('# Privacy\nWhat we keep.\r\nAnd why.\n\n# Who\n- you\n- we\n');
    match(html, /<title>Privacy<\/title>/);
    match(html, /<h1>Privacy<\/h1><p>What we keep\. And why\.<\/p><h2>Who<\/h2><ul><li>you<\/li><li>we<\/li><\/ul>/);
  });

  it('makes links of https and mail addresses, without the full stop behind them', () => {
    const html = textPage('See https://contoso.com/a?b=1&c=2. Ask help@contoso.com.');
    match(html, /<a href="https:\/\/contoso\.com\/a\?b=1&#38;c=2">https:\/\/contoso\.com\/a\?b=1&#38;c=2<\/a>\./);
    match(html, /<a href="mailto:help@contoso\.com">help@contoso\.com<\/a>\./);
  });

  for (const hostile of ['<script>alert(1)</script>', '# </title><img src=x onerror=alert(1)>', 'https://a.com/"onmouseover="x'])
    it(`runs nothing of ${hostile}`, () => {
      const html = textPage(hostile);
      doesNotMatch(html, /<script|<img|"onmouseover/);
    });

  it('takes an empty text', () => {
    equal(/<main><\/main>/.test(textPage('')), true);
  });
});
