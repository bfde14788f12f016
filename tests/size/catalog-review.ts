import { gzippedSize, type PageSize } from './page/gzipped-size.ts';

/** A page on which somebody checks what a catalogue was read as. */
export const sizeCatalogReview = (): Promise<PageSize> => gzippedSize('@motcua/designer/catalog-review');
