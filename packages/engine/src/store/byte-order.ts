import {
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

class TextInByteOrder extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    const isText = DataTypeNode.is(node) && node.dataType === 'text';
    return isText ? (RawNode.createWithSql('text collate "C"') as unknown as DataTypeNode) : node;
  }
}

/**
 * Text columns of PostgreSQL in the order of bytes, as SQLite has them: the language of a database must not change the order of times and ids,
 * and comparing is quicker. For migrations.
 */
export class ByteOrderPlugin implements KyselyPlugin {
  readonly #transformer = new TextInByteOrder();

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
