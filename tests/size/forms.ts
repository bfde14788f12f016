import { gzippedSize } from './page/gzipped-size.ts';

/** A page with forms: the basic kinds, Lit and the validator. Further kinds and languages are loaded when a form needs them. */
export const sizeForms = (): Promise<{ readonly gzip: number }> => gzippedSize('@motcua/forms');
