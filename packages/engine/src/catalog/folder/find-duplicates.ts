import type { CatalogRecord } from '../record.ts';
import { plainWords } from '../understand/plain-words.ts';
import type { CatalogFolder } from './catalog-folder.ts';
import type { DuplicateProposal } from './import-summary.ts';

/** Looks for procedures of other sources that have the same code, or the same name. */
export class DuplicateSearch {
  readonly #byCode = new Map<string, DuplicateProposal['other']>();
  readonly #byName = new Map<string, DuplicateProposal['other']>();
  readonly found: DuplicateProposal[] = [];

  constructor(folder: CatalogFolder, ownSource: string) {
    for (const source of folder.sources().filter((other) => other !== ownSource))
      for (const { code, name } of folder.states(source)) {
        this.#byCode.set(code, { source, code });
        this.#byName.set(keyOf(name), { source, code });
      }
  }

  look(record: CatalogRecord): void {
    const code = record.code.value ?? '';
    const name = record.name.value?.vi ?? '';
    const sameCode = this.#byCode.get(code);
    const sameName = this.#byName.get(keyOf(name));
    if (sameCode !== undefined) this.found.push({ code, name, other: sameCode, because: 'code' });
    else if (sameName !== undefined) this.found.push({ code, name, other: sameName, because: 'name' });
  }
}

/** «Thủ tục cấp giấy phép» and «Cấp giấy phép» are one name. */
function keyOf(name: string): string {
  return plainWords(name)
    .replace(/^thu tuc\s*:?\s*/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
