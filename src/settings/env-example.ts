/** `.env.example`, which is the table of settings written out. */

import { settings } from './settings';

/** The text of `.env.example`: needed settings as they are, the others commented out. */
export function renderEnvExample(): string {
  const head = [
    '# Settings of Partner Concierge, made from src/settings/settings.ts.',
    '# Copy to .env, fill in, and start with: node --env-file=.env dist/src/index.js',
  ];
  const blocks = settings.map(({ name, meaning, example, required }) => {
    const line = `${name}=${example}`;
    return ['', `# ${meaning}`, required ? line : `# ${line}`].join('\n');
  });
  return [...head, ...blocks, ''].join('\n');
}
