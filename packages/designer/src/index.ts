import { MotcuaDesigner } from './designer.ts';
import { MotcuaViewer } from './viewer.ts';

export type { Bundle, BundleFile } from './bundle/bundle.ts';
export type { Lint, Problem } from './check/problem.ts';
export { type BundleEventDetail, MotcuaDesigner } from './designer.ts';
export type { Locale } from './locales/texts.ts';
export { MotcuaViewer } from './viewer.ts';

if (customElements.get('motcua-designer') === undefined)
  customElements.define('motcua-designer', MotcuaDesigner);
if (customElements.get('motcua-viewer') === undefined) customElements.define('motcua-viewer', MotcuaViewer);
