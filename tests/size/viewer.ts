import { gzippedSize, type PageSize } from './page/gzipped-size.ts';

/** A page that shows where a case stands. */
export const sizeViewer = (): Promise<PageSize> => gzippedSize('@motcua/designer/viewer');
