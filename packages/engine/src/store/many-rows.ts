/** Columns that hold numbers; all others hold text. */
const NUMBERS: ReadonlySet<string> = new Set([
  'attempts',
  'history_length',
  'priority',
  'retries',
  'revision',
  'seq',
]);

const INSERT = /^(?<into>insert into "\w+" \()(?<columns>[^)]*)\) values \([$\d, ]*\)(?<rest>[^$]*)$/;
const VALUE = '"\\w+" = \\$\\d+';
const CHANGE = new RegExp(
  `^(?<what>update "\\w+" set ${VALUE}(?:, ${VALUE})*|delete from "\\w+") where ${VALUE}(?: and ${VALUE})*$`,
);
const PLACE = /"(\w+)" = \$(\d+)/g;

/**
 * A statement on one row, for PostgreSQL, as one on many: each of its values is a list then, of the values of all the rows. Throws a `RangeError`
 * for a statement of another form.
 */
export function manyRows(sql: string): string {
  const rows = rowsOf(sql.match(/\$\d+/g)?.length ?? 0);
  const { into, columns = '', rest = '' } = INSERT.exec(sql)?.groups ?? {};
  if (into !== undefined) {
    const values = columns.split(', ').map((column, index) => given(column.slice(1, -1), index + 1));
    return `${into}${columns}) select ${values.join(', ')} from ${rows}${rest}`;
  }
  const { what } = CHANGE.exec(sql)?.groups ?? {};
  if (what === undefined) throw new RangeError(`Expected a statement on one row, but it is: ${sql}`);
  const changed = sql.replace(
    PLACE,
    (_, column: string, place: string) => `"${column}" = ${given(column, Number(place))}`,
  );
  return changed.replace(' where ', `${what.startsWith('update') ? ' from ' : ' using '}${rows} where `);
}

/** `unnest($1::text[], $2::text[]) as given("1", "2")` */
function rowsOf(places: number): string {
  const numbers = Array.from({ length: places }, (_, index) => index + 1);
  const lists = numbers.map((place) => `$${place}::text[]`);
  return `unnest(${lists.join(', ')}) as given(${numbers.map((place) => `"${place}"`).join(', ')})`;
}

function given(column: string, place: number): string {
  return `given."${place}"${NUMBERS.has(column) ? '::bigint' : ''}`;
}
