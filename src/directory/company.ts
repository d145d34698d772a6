/** A partner company as the directory keeps it: one location of it, under the PartnerID of that location. */

/** One entry. The PartnerID of the location is its key; what is not known is absent. */
export interface DirectoryCompany {
  /** PartnerID of the location: 4 to 9 digits, the key of the entry. */
  readonly partnerId: string;
  /** PartnerID of the global account the location belongs to. */
  readonly globalId?: string;
  /** The name in the register. */
  readonly name: string;
  /** Names it trades under. */
  readonly trading?: readonly string[];
  /** Names it had before. */
  readonly former?: readonly string[];
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** E.164, the main number first. */
  readonly phones?: readonly string[];
  /** The domain of its website, in small ASCII letters, without `www.`. */
  readonly website?: string;
  /** The 10-digit MBS authorization number of the old programme; a search key only. */
  readonly mbsNumber?: string;
}
