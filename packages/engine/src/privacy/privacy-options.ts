import type { Actor } from '../model/actor.ts';
import type { MasterKey } from '../store/seal/master-keys.ts';

/** Where uploaded files are removed: `diskUploads` of `@motcua/engine/http` is one. */
export interface ErasableFiles {
  remove(key: string): Promise<void>;
  /** The keys of everything that somebody has sent, also what no case refers to. Absent: only files that cases refer to are removed. */
  ownedBy?(owner: string): Promise<readonly string[]>;
}

/** How personal data are kept and erased. */
export interface PrivacyOptions {
  /**
   * Wraps the keys of the cases, so that a copy of the database opens nothing. Keep it elsewhere, and never lose it: without it nobody reads the
   * cases again. Default: the keys lie in the database as they are; erasing works all the same.
   */
  readonly masterKey?: MasterKey;
  /** Master keys from before: they unwrap what `engine.privacy.rewrapKeys` has not wrapped anew. */
  readonly formerMasterKeys?: readonly MasterKey[];
  /** Where the uploaded files of a person are removed. Default: `erase` only says which they are. */
  readonly files?: ErasableFiles;
  /** Who may erase, export and look up what is due. Default: who holds the role `administrator`; the host itself always may. */
  readonly mayAdminister?: (actor: Actor) => boolean;
}
