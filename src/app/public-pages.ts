/** The pages on privacy and terms: the operator's own text, or else ours. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../../cards/engine/words';
import { CodedError } from '../domain/errors';
import type { Service } from '../domain/service/service';
import { PAGES, textPage } from '../http/text-page';
import type { PublicPages } from '../http/server';

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
    const bytes = await readFile(join(folder, name));
    if (bytes.length > LARGEST) throw new CodedError('CONFIG_INVALID', `PAGES_FOLDER: ${name} is longer than 256 KB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (cause instanceof CodedError) throw cause;
    throw new CodedError('CONFIG_INVALID', `PAGES_FOLDER: ${name} can’t be read as UTF-8 text`, { cause });
  }
}
