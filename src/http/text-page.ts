/** A public page made of plain text: headings, lists and paragraphs, and nothing a browser would run. */

import type { ServerResponse } from 'node:http';

/** Where the public pages lie. Microsoft's Store wants a link to both (validation guidelines, "privacy" and "terms of use"). */
export const PAGES = { home: '/', privacy: '/privacy', terms: '/terms' } as const;

/** Teams may show them in a tab; nobody else may frame them (tab requirements: `frame-ancestors`). */
const FRAMES = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';
const STYLE = 'font:16px/1.5 system-ui,sans-serif;margin:3rem auto;padding:0 1rem;max-width:42rem;color-scheme:light dark';

/**
 * The page: `# ` begins a heading, the first of which is the title, and `- ` a line of a list; an empty line ends a paragraph. Https
 * addresses and mail addresses become links; everything else stands there as it was written.
 */
export function textPage(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?:^|\n)# [^\n]*/gu, '\n$&\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const title = blocks.find((block) => block.startsWith('# '))?.slice(2) ?? 'Partner Concierge';
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>${escaped(title)}</title><body style="${STYLE}"><main>${blocks.map(blockOf).join('')}</main></body></html>`
  );
}

/** Answers with such a page. It holds nothing of anybody, so that it may be kept for an hour. */
export function answerPage(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'cache-control': 'public, max-age=3600',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors ${FRAMES}`,
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

function blockOf(block: string, at: number): string {
  if (block.startsWith('# ')) return at === 0 ? `<h1>${linked(block.slice(2))}</h1>` : `<h2>${linked(block.slice(2))}</h2>`;
  const lines = block.split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  if (items.length !== lines.length) return `<p>${linked(lines.join(' '))}</p>`;
  return `<ul>${items.map((line) => `<li>${linked(line.slice(2))}</li>`).join('')}</ul>`;
}

const LINK = /https:\/\/[^\s<>"]+[^\s<>".,;:!?)]|[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}/giu;

function linked(text: string): string {
  let html = '';
  let done = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const address = found.startsWith('https://') ? found : `mailto:${found}`;
    html += `${escaped(text.slice(done, index))}<a href="${escaped(address)}">${escaped(found)}</a>`;
    done = index + found.length;
  }
  return html + escaped(text.slice(done));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
