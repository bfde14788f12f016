/** A file as a form sends it: by reference where the host stores files, else with its content. */
export interface FileReference {
  /** Given by the host that stores it. */
  readonly id?: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Media type, e.g. `application/pdf`. */
  readonly type: string;
  /** Base64, only where the host gives no `upload`. */
  readonly content?: string;
}

/** Stores a file and says how to refer to it. A rejected promise is shown to the person, who may try again. */
export type UploadFile = (file: File) => Promise<FileReference>;
