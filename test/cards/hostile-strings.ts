/** Text as people, or clients, write it to be read as something else: as markup, as a mention, as a link, as a template. */

/** Markup, mentions, links and template sources; each comes through cleaning as it is. */
export const MARKUP: readonly string[] = [
  '[Pay](https://evil.example)',
  'see [x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  '*b* _i_ `c` ~s~',
  '***',
  '---',
  '===',
  '14. April',
  '14) April',
  '- Ltd',
  '+ Ltd',
  '* Ltd',
  '# Ltd',
  '> Ltd',
  '| a | b |',
  '${secret}',
  '${string($root)}',
  '`${secret}`',
  '{{DATE(2026-04-14T00:00:00Z,SHORT)}}',
  '{{TIME(2026-04-14T00:00:00Z)}}',
  '<at>x</at> <b>y</b>',
  '<at id="0">Robin Counts</at>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '{0} {name, plural, one {#}}',
  "'{' ''",
  `"double" 'single' \\back\\ \\u0041`,
  '\\[x\\](https://evil.example)',
  'x","url":"https://evil.example',
  '$& $1 $$',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'مثال abc',
  '👨\u200D👩\u200D👧 👍🏽',
  'x'.repeat(120),
];

/** Text that cleaning changes: directions, invisible and control characters, halves of characters. */
export const UNSEEN: readonly string[] = [
  'evil\u202Efdp.exe',
  '\u2066a\u2069b\u200Fc',
  'zero\u200Bwidth\uFEFF',
  'a\u0000b\u0007c\u001B[31m',
  'half\uD83D',
  '\uDE00half',
  `${'x'.repeat(59)}😀😀`,
  `${'x'.repeat(119)}😀😀`,
  'Z\u0351\u0363\u0365\u036F'.repeat(40),
];

/** All of it. */
export const HOSTILE: readonly string[] = [...MARKUP, ...UNSEEN];
