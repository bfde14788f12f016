import type { MasterKey } from '../store/seal/master-keys.ts';

/** How personal data are kept and erased. */
export interface PrivacyOptions {
  /**
   * Wraps the keys of the cases, so that a copy of the database opens nothing. Keep it elsewhere, and never lose it: without it nobody reads the
   * cases again. Default: the keys lie in the database as they are.
   */
  readonly masterKey?: MasterKey;
  /** Master keys from before: they unwrap what was wrapped with them. */
  readonly formerMasterKeys?: readonly MasterKey[];
}
