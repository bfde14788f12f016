/** A file as a form sends it: where the schema asks for a text, only the `id`. */
export interface FileReference {
  /** Given by the host that stores the file; its content as a `data:` address where no host does. */
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Media type, e.g. `application/pdf`. */
  readonly type: string;
}

/** Stores a file and says how to refer to it. A rejected promise is shown to the person, who may try again. */
export type UploadFile = (file: File, options?: UploadOptions) => Promise<FileReference>;

export interface UploadOptions {
  /** Told how much is stored, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Aborted when the person cancels. */
  readonly signal?: AbortSignal;
}
