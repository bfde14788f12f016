export type { Bundle, BundleFile } from './bundle/bundle.ts';
export type { Lint, Problem } from './check/problem.ts';
export { type BundleEventDetail, MotcuaDesigner, type SaveEventDetail } from './designer.ts';
export type { Locale } from './locales/texts.ts';
export { MotcuaViewer } from './viewer.ts';
