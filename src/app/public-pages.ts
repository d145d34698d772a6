/** The pages on privacy and terms: the operator's own text, or else ours. */

import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../../cards/engine/words';
import { CodedError } from '../domain/errors';
import type { Service } from '../domain/service/service';
import { PAGES, textPage } from '../http/text-page';
import type { PublicPages } from '../http/server';
import { NO_PAGES_FOLDER } from '../settings/pages-folder';

const LARGEST = 256 * 1024;

/** Makes them. A file of the folder that is there but can't be read is CONFIG_INVALID, with its name. */
export async function publicPages(service: Service, say: Say, folder?: string): Promise<PublicPages> {
  const { contact = say.plain('pages.nobody'), keeps, model = '' } = service;
  const sent = { model, hasModel: model === '' ? 'no' : 'yes' };
  const texts = {
    privacy: say.plain('pages.privacy', { contact, ...keeps, ...sent }),
    terms: say.plain('pages.terms', { contact }),
  };
  const site = service.privacyPage?.slice(0, -PAGES.privacy.length) ?? '';
  const own = await ownText(folder, 'privacy.txt');
  return {
    [PAGES.home]: textPage(say.plain('pages.home', { contact, site })),
    [PAGES.privacy]: textPage(own === undefined ? texts.privacy : own + sentTo(model, say)),
    [PAGES.terms]: textPage((await ownText(folder, 'terms.txt')) ?? texts.terms),
  };
}

/** What the operator's own text can't leave out: where lines may go. */
function sentTo(model: string, say: Say): string {
  return model === '' ? '' : `\n\n${say.plain('pages.model', { model })}`;
}

/** The operator's own text of a page; undefined where there is none. CONFIG_INVALID where it can't be served. */
export async function ownText(folder: string | undefined, name: string): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  try {
    return await textOf(join(folder, name), name);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return undefined;
    throw cause instanceof CodedError ? cause : refusal(TROUBLES[code]?.(name) ?? `${name} can’t be read (${code}).`, cause);
  }
}

async function textOf(path: string, name: string): Promise<string> {
  const found = await stat(path);
  if (found.isDirectory()) throw refusal(`${name} is a folder. Put a text file in its place.`);
  if (!found.isFile()) throw refusal(`${name} is no ordinary file. Put a text file in its place.`);
  if (found.size > LARGEST) throw refusal(`${name} is longer than 256 KB. Shorten it.`);
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw refusal(`${name} can’t be read as UTF-8 text. Save it as UTF-8.`);
  return new TextDecoder('utf-8').decode(bytes);
}

function refusal(because: string, cause?: unknown): CodedError {
  return new CodedError('CONFIG_INVALID', `PAGES_FOLDER: ${because}`, { cause });
}

const closed = (name: string): string => `${name} may not be read by the bot. Look who may read the file and its folder.`;
const TROUBLES: Readonly<Record<string, ((name: string) => string) | undefined>> = {
  ENOTDIR: () => `${NO_PAGES_FOLDER}.`,
  EACCES: closed,
  EPERM: closed,
  ELOOP: (name) => `a link on the way to ${name} leads round in a circle. Take that link away.`,
  ENAMETOOLONG: () => 'its name is too long for this system. Name a shorter one.',
};
