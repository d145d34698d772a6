/**
 * Hands our keys to the SDK. Its own key store waits for ever, asks twice per waiting request, and refuses everybody when keys of
 * a day ago can't be renewed (measured, 4.23.3). It has no setting for that; the table from which it takes a store per metadata
 * address is the one seam, and leaves the check of a token to the SDK.
 */

import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { OpenIdMetadata, type IOpenIdMetadataKey } from 'botframework-connector/lib/auth/openIdMetadata';
import type { ChannelKeys } from './channel-keys';

/** Makes the SDK take keys for this metadata address from ours, in the whole process; the last one handed over counts. */
export function handKeysToSdk(metadataUrl: string, keys: Pick<ChannelKeys, 'find'>): void {
  const stores: unknown = JwtTokenExtractor['openIdMetadataCache'];
  if (!(stores instanceof Map)) throw new Error('this SDK has no table of key stores');
  stores.set(metadataUrl, new KeysForSdk(metadataUrl, keys));
}

class KeysForSdk extends OpenIdMetadata {
  constructor(
    metadataUrl: string,
    private readonly ours: Pick<ChannelKeys, 'find'>,
  ) {
    super(metadataUrl);
  }

  /** Nothing stands for a key that is not there; the SDK then refuses the token. */
  override async getKey(id: string): Promise<IOpenIdMetadataKey | null> {
    const reading = await this.ours.find(id);
    return reading.kind === 'known' ? { key: reading.key.pem, endorsements: [...reading.key.endorsements] } : null;
  }
}
