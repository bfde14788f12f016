import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import type { KeyRing } from './key-ring.ts';
import { openedRow } from './opened-row.ts';

/** Opens what is sealed in the rows that a query gives, whatever their columns are called. */
export class OpeningPlugin implements KyselyPlugin {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const rows: UnknownRow[] = [];
    for (const row of result.rows) rows.push(await openedRow(row, this.#keys));
    return { ...result, rows };
  }
}
