/** The language model an operator set up for lines nobody understood. */

import type { World } from '../../dialogs/engine/scene';
import { chatCompletions, keyHeader } from '../integrations/chat-completions';
import { credentialOf } from '../storage/credential';
import { once } from '../domain/text/once';
import type { ModelSettings } from '../settings/model-settings';
import type { AppParts } from './app-parts';

/** What Azure's models are asked with (Azure OpenAI: create chat completion, request header). */
const SCOPE = 'https://cognitiveservices.azure.com/.default';

/** The model, if there is one. */
export function lineModelOf({ config, log }: Pick<AppParts, 'config' | 'log'>): Pick<World, 'model'> {
  const { model } = config;
  if (model === undefined) return {};
  const { url, name, tenants } = model;
  const authorize = entryOf(model);
  const tell = (reason: string): void => {
    log.warn('model not heard', { reason });
  };
  return { model: chatCompletions({ baseUrl: url, model: name, authorize, tenants, tell }) };
}

/** Makes the headers that let the bot in there: by its key, or by its managed identity. Rejects where Azure gives no token. */
export function entryOf({ url, key }: ModelSettings): () => Promise<Readonly<Record<string, string>>> {
  if (key !== undefined) return () => Promise.resolve(keyHeader(url, key.reveal()));
  // Which identity it is, the library reads from AZURE_CLIENT_ID.
  const credential = once(() => credentialOf({ kind: 'managedIdentity', accountName: '' }));
  return async () => {
    const token = await (await credential()).getToken(SCOPE);
    return { authorization: `Bearer ${token?.token ?? ''}` };
  };
}
