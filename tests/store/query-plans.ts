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
    const places = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
    await client.query(`prepare plan${index} as ${sql}`);
    const values = places === 0 ? '' : `(${Array(places).fill('null').join(', ')})`;
    const { rows } = await client.query(`explain (format json) execute plan${index}${values}`);
    const [{ Plan: root }] = rows[0]['QUERY PLAN'] as readonly [{ readonly Plan: PlanNode }];
    scans.push(...scansIn(root).map((how) => ({ sql, how })));
  }
  await client.end();
  return scans;
}

function scansIn(node: PlanNode): readonly string[] {
  const { 'Node Type': type, 'Relation Name': table = '', 'Index Cond': condition } = node;
  const isIndex = type.startsWith('Index') && type !== 'Index Scan Backward';
  const isFull = GROWING.includes(table) && (type === 'Seq Scan' || (isIndex && condition === undefined));
  const own = isFull ? [`${type} on ${table} ${node['Index Name'] ?? ''}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}
