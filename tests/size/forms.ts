import { gzippedSize, type PageSize } from './page/gzipped-size.ts';

/** A page with forms: the basic kinds, Lit and the validator. Further kinds and languages are loaded when a form needs them. */
export const sizeForms = (): Promise<PageSize> => gzippedSize('@motcua/forms');
