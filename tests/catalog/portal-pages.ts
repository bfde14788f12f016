import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalRecord } from './labels/draw-sample.ts';

/** Where data lies that is not in this repository: beside the checkout, or where `MOTCUA_SHARED` says. */
export const shared = process.env.MOTCUA_SHARED ?? join(import.meta.dirname, '../../../shared');
const PAGES = join(shared, 'catalogue/national-portal-pages.jsonl');

/** The records of the national portal, or `undefined` where they are absent. */
export const readPortalPages = (): readonly PortalRecord[] | undefined =>
  existsSync(PAGES)
    ? readFileSync(PAGES, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as PortalRecord)
    : undefined;
