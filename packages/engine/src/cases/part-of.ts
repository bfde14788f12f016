import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * Whether a text holds another, without regard to case. One wording for both databases: SQLite has no escape sign unless it is named, and
 * PostgreSQL tells cases apart.
 */
export function partOf(
  column: Expression<string | null> | RawBuilder<string | null>,
  text: string,
): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`;
}
