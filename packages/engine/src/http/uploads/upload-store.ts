/** A file that somebody is about to send. */
export interface NewUpload {
  /** Who sends it: the id of the actor. */
  readonly owner: string;
  readonly name: string;
  /** Media type, as the browser gives it. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Of the whole file, SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** A file as far as it has arrived. */
export interface StoredUpload extends NewUpload {
  /** Nobody can guess it. The same for the same owner, hash and size, so that a file that is chosen again goes on where it was. */
  readonly key: string;
  /** Bytes that are there. */
  readonly offset: number;
  /** All bytes are there and their hash is right. */
  readonly isWhole: boolean;
}

/**
 * Where uploaded files are kept: `diskUploads` keeps them in a folder; a host may keep them elsewhere (an object store). Calls for one key never
 * overlap within one process.
 */
export interface UploadStore {
  /** Begins an upload, or finds the one that was begun, and takes over its name. */
  begin(file: NewUpload): Promise<StoredUpload>;
  find(key: string): Promise<StoredUpload | undefined>;
  /** Writes from `offset` on, as the bytes come. What has arrived stays, also when `bytes` ends with an error. */
  append(key: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** From now on the file is whole, and is not written any more. */
  complete(key: string): Promise<void>;
  /** The bytes that are there, piece by piece. */
  read(key: string): AsyncIterable<Uint8Array>;
  remove(key: string): Promise<void>;
}
