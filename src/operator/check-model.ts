/** The look at the language model: it is asked to say something, and is sent nobody's line. */

import { entryOf } from '../app/model-wiring';
import { LATE, within } from '../bounds/within';
import type { Config } from '../settings/config';
import type { ModelSettings } from '../settings/model-settings';
import { asked, type Asking } from './check-network';
import { checkWords } from './check-words';
import type { Finding } from './finding';

/** Azure's own library looks for an identity for longer. */
const PATIENCE_MS = 10_000;

/** Whether the model answers at MODEL_URL, under MODEL_NAME, to this key or identity. */
export async function askModel(asking: Asking, { model }: Config, wayIn = entryOf): Promise<Finding> {
  const what = 'model';
  if (model === undefined) return { what, state: 'left out', said: checkWords.noModel };
  const entry = await within(PATIENCE_MS, wayIn(model)()).catch((): typeof LATE => LATE);
  if (entry === LATE) return { what, state: 'bad', said: checkWords.modelIdentity };
  const answer = await asked(asking, `${model.url}/chat/completions`, requestWith(entry, model));
  if (answer === undefined) return { what, state: 'bad', said: checkWords.modelAway(new URL(model.url).host) };
  if (answer.ok) return { what, state: 'good', said: checkWords.model };
  return { what, state: 'bad', said: checkWords.modelSays(answer.status) };
}

/** In the shape of those the bot sends (`src/integrations/chat-completions.ts`). */
function requestWith(entry: Readonly<Record<string, string>>, { name }: ModelSettings): RequestInit {
  const messages = [{ role: 'user', content: 'Answer with the JSON object {}.' }];
  const body = JSON.stringify({ model: name, response_format: { type: 'json_object' }, messages });
  return { method: 'POST', headers: { 'content-type': 'application/json', ...entry }, body };
}
