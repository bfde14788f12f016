import { gzippedSize, type PageSize } from './page/gzipped-size.ts';

/** A page with the designer. The panels, the trial run and the readers of files are loaded when they are opened. */
export const sizeDesigner = (): Promise<PageSize> => gzippedSize('@motcua/designer');
