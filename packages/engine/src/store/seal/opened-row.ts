import type { KeyRing } from './key-ring.ts';
import { keyIdOf } from './sealed-text.ts';

/** A row with everything opened that is sealed in it; the same row where nothing is. */
export async function openedRow<Row extends object>(row: Row, keys: KeyRing): Promise<Row> {
  const opened: Record<string, string> = {};
  let isSealed = false;
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string' || keyIdOf(value) === undefined) continue;
    opened[column] = await keys.open(value);
    isSealed = true;
  }
  return isSealed ? { ...row, ...opened } : row;
}
