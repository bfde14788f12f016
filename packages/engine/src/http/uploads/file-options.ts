import type { Actor } from '../../model/actor.ts';
import type { HttpEngine } from '../methods/method.ts';
import type { StoredUpload, UploadStore } from './upload-store.ts';

/** How files of forms are taken and given out. */
export interface FileOptions {
  readonly store: UploadStore;
  /** In bytes. Default: 20 MiB. */
  readonly maximumSize?: number;
  /** Media types that are taken. Default: pictures and PDF. */
  readonly types?: readonly string[];
  /** Looks at a file that has arrived whole, e.g. for viruses; `false` refuses it, and it is forgotten. */
  readonly inspect?: (file: StoredUpload, bytes: AsyncIterable<Uint8Array>) => Promise<boolean>;
  /**
   * Who else may read a file: default nobody but who sent it, whom a task shows it that they may do (`?task=<taskId>`), and who may read a case
   * whose data refers to it (`?case=<caseId>`).
   */
  readonly mayRead?: (options: {
    readonly actor: Actor;
    readonly file: StoredUpload;
  }) => boolean | Promise<boolean>;
}

/** What the routes need besides. */
export interface UploadPorts extends FileOptions {
  readonly engine: HttpEngine;
  readonly actor: (request: Request) => Actor | undefined | Promise<Actor | undefined>;
}
