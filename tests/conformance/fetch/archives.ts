import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A public suite at one commit, and what of it the runner needs. */
export interface PinnedArchive {
  /** `owner/name` at GitHub. */
  readonly repository: string;
  readonly commit: string;
  /** Over the chosen files, by {@link hashOf}: an archive itself is packed anew from time to time and then has other bytes. */
  readonly sha256: string;
  /** Where a file of the repository goes in the folder of suites; undefined: it is left out. */
  readonly place: (path: string) => string | undefined;
}

function linesOf(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n');
}

/** The rows of `betsy-cases.tsv`, without its heading. */
export const betsyCases: readonly (readonly string[])[] = linesOf('betsy-cases.tsv')
  .slice(1)
  .map((line) => line.split('\t'));

/** The models of betsy that break one rule each, below `betsy/`. */
export const betsyConstraints: readonly string[] = linesOf('betsy-constraints.txt').map(
  (line) => `bpmn_constraints/${line}`,
);

/** The folders of the DMN TCK that are run: `compliance-level-2/0001-input-data-string`. */
const dmnTckFolders: ReadonlySet<string> = new Set(linesOf('dmn-tck-folders.txt'));

function below(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

const betsyModels = new Set([...betsyCases.map(([group, id]) => `${group}/${id}.bpmn`), ...betsyConstraints]);
const miwgModels = new Set(
  ['A.1.0', 'A.2.0', 'A.2.1', 'A.3.0', 'A.4.0', 'A.4.1', 'B.1.0', 'C.1.1', 'C.8.0'].map(
    (name) => `${name}.bpmn`,
  ),
);

const betsy: PinnedArchive = {
  repository: 'uniba-dsg/betsy',
  commit: 'fd402415665e914ba7e4d9948de66c4156f08bab',
  sha256: '023cf5cd26ce4059eec39fa25fbb823739ce2c997642d279df67b2fbadc451c4',
  place: (path) => {
    const model = below(path, 'pebl-builder/src/main/resources/files/bpmn');
    return model !== undefined && betsyModels.has(model) ? `betsy/${model}` : undefined;
  },
};

const miwg: PinnedArchive = {
  repository: 'bpmn-miwg/bpmn-miwg-test-suite',
  commit: 'bc9f858ccbba883ef9fe6c54fa3aafe439b20847',
  sha256: '33608b80bee5edcc4e067cf01f38a850e5e2757c6ad40bf3494fde860f11e7f1',
  place: (path) => {
    const model = below(path, 'Reference');
    return model !== undefined && miwgModels.has(model) ? `miwg/${model}` : undefined;
  },
};

const dmnTck: PinnedArchive = {
  repository: 'dmn-tck/tck',
  commit: '0dbcaf9b98bc3af4e36d44a7aed95e9e85703a13',
  sha256: 'a20482d41907ef202a2bae308ef58a2c617b794655dc0526d82dd09ef4a247d4',
  place: (path) => {
    const file = below(path, 'TestCases');
    const isChosen = file !== undefined && dmnTckFolders.has(file.split('/').slice(0, 2).join('/'));
    return isChosen && /\.(dmn|xml)$/.test(file) ? `dmn-tck/${file}` : undefined;
  },
};

const jsonSchema: PinnedArchive = {
  repository: 'json-schema-org/JSON-Schema-Test-Suite',
  commit: '44401e0c046704b476ec9d2e2fccdaee618f259d',
  sha256: '9b3533b95e25cfe87c850e83544555911bbb27115cc15441f72509d0adc52611',
  place: (path) => {
    if (below(path, 'tests/draft2020-12') !== undefined) return `json-schema/${path.slice('tests/'.length)}`;
    const isRemote = path === 'remotes/integer.json' || below(path, 'remotes/draft2020-12') !== undefined;
    return isRemote ? `json-schema/${path}` : undefined;
  },
};

export const pinnedArchives: readonly PinnedArchive[] = [betsy, miwg, dmnTck, jsonSchema];
