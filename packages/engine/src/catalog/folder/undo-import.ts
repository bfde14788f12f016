import { Buffer } from 'node:buffer';
import type { Problem } from '../../model/problem.ts';
import type { CatalogRecord } from '../record.ts';
import { type BeforeImage, CatalogFolder } from './catalog-folder.ts';
import { digestOf } from './digest.ts';

/** What an undo did. */
export interface UndoResult {
  /** The import that was undone; absent where there is none. */
  readonly id?: string;
  readonly procedures: number;
  /** Files that somebody edited after the import: they stay as they are. */
  readonly problems: readonly Problem[];
}

/**
 * Takes the last import back whole: each file that it wrote is what it was before, each procedure that it brought is gone, and the next import
 * compares with what the one before brought. What somebody edited since is kept and said. It can be repeated, import by import, and after a kill.
 *
 * @example
 * const { id, procedures } = undoImport('procedures');
 */
export function undoImport(out: string): UndoResult {
  const folder = new CatalogFolder(out);
  const id = folder.imports().at(-1);
  if (id === undefined) return { procedures: 0, problems: [] };
  const images = folder.before(id);
  const problems = images.flatMap((image) => undoProcedure(folder, image));
  folder.forgetImport(id);
  return { id, procedures: images.length, problems };
}

function undoProcedure(folder: CatalogFolder, image: BeforeImage): readonly Problem[] {
  const { state, record, source, code, folder: name, files, written } = image;
  const now = new Map((folder.bundle(name) ?? []).map((file) => [file.name, file.content]));
  const isOurs = (file: string) => {
    const content = now.get(file);
    return (content === undefined ? null : digestOf(content)) === (written[file] ?? null);
  };
  const isBefore = (file: string) => {
    const content = now.get(file);
    return (
      (content === undefined ? null : Buffer.from(content as Uint8Array).toString('base64')) ===
      (files[file] ?? null)
    );
  };
  const edited = Object.keys(files).filter((file) => !isOurs(file) && !isBefore(file));
  for (const [file, content] of Object.entries(files))
    if (!edited.includes(file))
      folder.writeFile(
        name,
        file,
        content === null ? undefined : new Uint8Array(Buffer.from(content, 'base64')),
      );
  if (isNew(image) && edited.length === 0 && [...now.keys()].every((file) => Object.hasOwn(files, file)))
    folder.removeBundle(name);
  folder.saveRecord(source, code, record === null ? undefined : (record as unknown as CatalogRecord));
  folder.saveState(source, code, state ?? undefined);
  return edited.map((file) => ({
    code: 'CATALOG_UNDO_EDITED',
    severity: 'warning',
    path: `${name}/${file}`,
    params: { code, file },
  }));
}

function isNew({ files }: BeforeImage): boolean {
  const contents = Object.values(files);
  return contents.length > 0 && contents.every((content) => content === null);
}
