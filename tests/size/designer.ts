import { gzippedSize } from './page/gzipped-size.ts';

export const sizeDesigner = (): Promise<{ readonly gzip: number }> => gzippedSize('@motcua/designer');
