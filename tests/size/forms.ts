import { gzippedSize } from './page/gzipped-size.ts';

export const sizeForms = (): Promise<{ readonly gzip: number }> => gzippedSize('@motcua/forms');
