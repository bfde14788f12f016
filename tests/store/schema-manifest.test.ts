import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testStores } from './test-stores.ts';

/** How each database is asked for its tables and indices: a line of text each, in a column `line`. */
const QUESTIONS: Readonly<Record<string, { readonly file: string; readonly sql: readonly string[] }>> = {
  'SQLite in a file': {
    file: 'sqlite.txt',
    sql: [
      `select t.name || '.' || c.name || ' ' || lower(c.type)
          || iif(c."notnull", ' not null', '') || iif(c.dflt_value is null, '', ' default ' || c.dflt_value)
          || iif(c.pk > 0, ' key ' || c.pk, '') as line
        from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' order by t.name, c.name`,
      `select t.name || ': ' || iif(i."unique", 'unique ', '') || 'index ' || i.name || ' (' || (
          select group_concat(coalesce(x.name, 'expression') || iif(x."desc", ' desc', ''), ', ')
          from pragma_index_xinfo(i.name) x where x.key = 1
        ) || ')' || iif(i.partial, ' ' || (
          select substr(m.sql, instr(lower(m.sql), ' where ') + 1) from sqlite_master m where m.name = i.name
        ), '') as line
        from sqlite_master t, pragma_index_list(t.name) i where t.type = 'table' order by t.name, i.name`,
    ],
  },
  PostgreSQL: {
    file: 'postgres.txt',
    sql: [
      `select table_name || '.' || column_name || ' ' || data_type || coalesce(' collate ' || collation_name, '')
          || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' default ' || column_default, '') as line
        from information_schema.columns where table_schema = current_schema() order by table_name collate "C", column_name collate "C"`,
      `select c.relname || ': with ' || array_to_string(c.reloptions, ', ') as line
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.reloptions is not null order by c.relname collate "C"`,
      `select tablename || ': ' || replace(indexdef, current_schema() || '.', '') as line
        from pg_indexes where schemaname = current_schema() order by tablename collate "C", indexname collate "C"`,
    ],
  },
};

async function manifestOf(database: TestDatabase, sql: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const question of sql) {
    const rows = await database.ask(question);
    parts.push(rows.map(({ line }) => String(line)).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

describe.each(testStores().filter(({ name }) => name in QUESTIONS))('$name', (kind) => {
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }
  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  test('has the tables, columns and indices that its manifest names (`-u` writes it anew)', async () => {
    const { file = '', sql = [] } = QUESTIONS[kind.name] ?? {};
    const database = await kind.database();
    const store = database.store();
    await store.open();
    await store.close();

    const manifest = await manifestOf(database, sql);

    await expect(manifest).toMatchFileSnapshot(join(import.meta.dirname, 'schema', file));
  });
});
