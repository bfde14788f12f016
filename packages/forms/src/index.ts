import { MotcuaForm } from './element/motcua-form.ts';

export { type DraftsOptions, deleteDrafts, findDrafts, type KeptDraft } from './draft/draft-store.ts';
export type { FieldContext, FieldKind, Frame } from './fields/field-kind.ts';
export type {
  FieldServices,
  LookUp,
  LookUpResult,
  Place,
  PlaceRegister,
  RegisterEntry,
} from './fields/field-services.ts';
export type { FileReference, UploadFile, UploadOptions } from './fields/file-reference.ts';
export { registerFieldKind } from './fields/registry.ts';
export type { Json, JsonObject, JsonSchema } from './json.ts';
export type { FormTexts } from './locales/form-texts.ts';
export { type Locale, registerTexts } from './locales/locales.ts';
export type { EvaluateExpression } from './model/computed.ts';
export type { FormError } from './model/form-error.ts';
export type { FieldNode } from './model/form-node.ts';
export type { UiSchema } from './model/ui-schema.ts';
export {
  type FetchTransportOptions,
  fetchTransport,
  type ResumableUploadOptions,
  resumableUpload,
  type UploadPiece,
  type UploadStart,
  type UploadState,
  type UploadTransport,
} from './uploads/resumable-upload.ts';
export { MotcuaForm };

declare global {
  interface HTMLElementTagNameMap {
    'motcua-form': MotcuaForm;
  }
}

// A page may carry two copies of the package; the first one defines the element.
if (globalThis.customElements?.get('motcua-form') === undefined) {
  globalThis.customElements?.define('motcua-form', MotcuaForm);
}
