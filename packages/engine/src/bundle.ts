export type { Bundle, BundleFile, BundleForm } from './bundle/bundle.ts';
export { canonicalFiles } from './bundle/canonical.ts';
export { bundleDigest } from './bundle/digest.ts';
export { formatJson } from './bundle/format-json.ts';
export { type BundleLimits, defaultLimits } from './bundle/limits.ts';
export { default as procedureSchema } from './bundle/procedure.schema.json' with { type: 'json' };
export type {
  Channel,
  ClockDefinition,
  Fee,
  Paper,
  PrintedForm,
  Procedure,
  Role,
  Source,
} from './bundle/procedure.ts';
export { readBundle } from './bundle/read-bundle.ts';
export type {
  Scenario,
  ScenarioActor,
  ScenarioExpectation,
  ScenarioStep,
} from './bundle/scenario.ts';
export { unzipBundle } from './bundle/unzip-bundle.ts';
export { zipBundle } from './bundle/zip-bundle.ts';
export { type Bounds, type Layout, layOut } from './draft/lay-out.ts';
export type { DraftClockEffect, DraftFlow, DraftNode, ProcessDraft } from './draft/process-draft.ts';
export { draftElements, processXml } from './draft/process-xml.ts';
export type { LocalizedText } from './model/localized-text.ts';
export type {
  NotificationDefinition,
  NotificationRecipient,
  NotificationTrigger,
} from './model/notification-definition.ts';
/** The BPMN extension of Motcua: one moddle descriptor, shared by the engine and the designer. */
export { default as motcuaModdle } from './parse/motcua.moddle.json' with { type: 'json' };
/** Ids with letters of any language, for whoever reads BPMN with bpmn-moddle as we do. */
export { restoreIds, withAsciiIds } from './parse/unicode-ids.ts';
