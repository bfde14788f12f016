import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

/** A statement that reads more rows the more cases there are, and how. */
export interface FullScan {
  readonly sql: string;
  readonly how: string;
}

/** Tables that grow with the number of cases. */
const GROWING = [
  'cases',
  'records',
  'tasks',
  'jobs',
  'timers',
  'subscriptions',
  'incidents',
  'clocks',
  'history',
  'commands',
  'case_keys',
  'case_files',
];

const isPlanned = (sql: string): boolean => /^\s*(with|select|update|delete)\b/i.test(sql);

/** Remembers every statement that is prepared with better-sqlite3, whoever prepares it. Gives them, and stops. */
export function recordSqlite(): () => readonly string[] {
  const seen = new Set<string>();
  const prototype = Object.getPrototypeOf(new Sqlite(':memory:')) as { prepare: (sql: string) => unknown };
  const { prepare } = prototype;
  prototype.prepare = function recorded(this: unknown, sql: string) {
    seen.add(sql);
    return prepare.call(this, sql);
  };
  return () => {
    prototype.prepare = prepare;
    return [...seen];
  };
}

interface Wire {
  parse(query: { readonly text: string }, more?: boolean): void;
}

/** Remembers every statement that is sent with its values to PostgreSQL, whoever sends it. Gives them, and stops. */
export function recordPostgres(): () => readonly string[] {
  const seen = new Set<string>();
  const prototype = Object.getPrototypeOf(
    (new Client() as unknown as { connection: Wire }).connection,
  ) as Wire;
  const { parse } = prototype;
  prototype.parse = function recorded(this: unknown, query, more) {
    seen.add(query.text);
    return parse.call(this, query, more);
  };
  return () => {
    prototype.parse = parse;
    return [...seen];
  };
}

/** What SQLite would read from end to end. An index that is followed from its beginning counts as well: only a limit ends that. */
export function fullScansOfSqlite(file: string, statements: readonly string[]): readonly FullScan[] {
  const database = new Sqlite(file, { readonly: true });
  const scans = statements.filter(isPlanned).flatMap((sql) => {
    const places = database.prepare(`explain query plan ${sql}`);
    const rows = places.all(...Array(countOf(sql, /\?/g)).fill(null)) as { readonly detail: string }[];
    return rows.filter(({ detail }) => isScan(detail)).map(({ detail }) => ({ sql, how: detail }));
  });
  database.close();
  return scans;
}

function isScan(detail: string): boolean {
  const [, table = ''] = /^SCAN (\w+)/.exec(detail) ?? [];
  return GROWING.includes(table);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * What PostgreSQL reads from end to end although it is told to avoid that: there is no index for it, or one that it has to follow from the
 * beginning.
 */
export async function fullScansOfPostgres(
  connectionString: string,
  statements: readonly string[],
): Promise<readonly FullScan[]> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('analyze');
  await client.query('set enable_seqscan = off');
  await client.query('set plan_cache_mode = force_generic_plan');
  const scans: FullScan[] = [];
  for (const [index, sql] of statements.filter(isPlanned).entries()) {
    const root = await planOf(client, `plan${index}`, sql);
    scans.push(...scansIn(root).map((how) => ({ sql, how })));
  }
  await client.end();
  return scans;
}

/** How PostgreSQL runs a statement whatever its values are. */
async function planOf(client: Client, name: string, sql: string): Promise<PlanNode> {
  const places = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  await client.query(`prepare ${name} as ${sql}`);
  const values = places === 0 ? '' : `(${Array(places).fill('null').join(', ')})`;
  const { rows } = await client.query(`explain (format json) execute ${name}${values}`);
  const [{ Plan: root }] = rows[0]['QUERY PLAN'] as readonly [{ readonly Plan: PlanNode }];
  return root;
}

/**
 * Where PostgreSQL, with these settings, compares more rows than those of a key: for what is a look-up in a new database would be a walk through
 * all that are open in one that has grown, until the plan is made anew.
 */
export async function foundWithoutKey(
  connectionString: string,
  { settings, statements }: { readonly settings: readonly string[]; readonly statements: readonly string[] },
): Promise<readonly FullScan[]> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('begin');
  for (const setting of settings) await client.query(setting);
  const keys = await columnsOf(client, 'indisprimary');
  const indices = await columnsOf(client, 'true');
  const isKey = ({ 'Index Name': index = '', 'Index Cond': condition = '', ...node }: PlanNode): boolean => {
    const columns = indices.find(({ name }) => name === index)?.columns ?? [];
    const other = columns.findIndex((column) => !new RegExp(`\\b${column} = `).test(condition));
    const compared = other === -1 ? columns : columns.slice(0, other);
    const key = keys.find(({ table }) => table === node['Relation Name'])?.columns ?? [''];
    return key.every((column) => compared.includes(column));
  };
  const found: FullScan[] = [];
  for (const [index, sql] of statements.entries()) {
    const reads = nodesIn(await planOf(client, `keyed${index}`, sql)).filter(readsRows);
    found.push(...reads.filter((node) => !isKey(node)).map((node) => ({ sql, how: JSON.stringify(node) })));
  }
  await client.end();
  return found;
}

interface IndexColumns {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
}

async function columnsOf(client: Client, which: string): Promise<readonly IndexColumns[]> {
  const { rows } = await client.query<IndexColumns>(
    `select indrelid::regclass::text as "table", indexrelid::regclass::text as name,
        array(select pg_get_indexdef(indexrelid, place, true) from generate_series(1, indnkeyatts) place) as columns
      from pg_index join pg_class on pg_class.oid = indexrelid
      where relnamespace = current_schema()::regnamespace and ${which}`,
  );
  return rows;
}

function nodesIn(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesIn)];
}

/** Of the nodes that name a table, those that change it read nothing themselves. */
function readsRows({ 'Node Type': type, 'Relation Name': table }: PlanNode): boolean {
  return table !== undefined && type !== 'ModifyTable';
}

function scansIn(node: PlanNode): readonly string[] {
  const { 'Node Type': type, 'Relation Name': table = '', 'Index Cond': condition } = node;
  const isIndex = type.startsWith('Index') && type !== 'Index Scan Backward';
  const isFull = GROWING.includes(table) && (type === 'Seq Scan' || (isIndex && condition === undefined));
  const own = isFull ? [`${type} on ${table} ${node['Index Name'] ?? ''}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}
