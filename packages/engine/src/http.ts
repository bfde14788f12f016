export { type HttpOptions, httpApi } from './http/api.ts';
export { type Listening, listen } from './http/listen.ts';
export { ADMINISTRATOR, type HttpEngine } from './http/methods/method.ts';
export { openApi } from './http/open-api.ts';
export { type DiskUploads, diskUploads } from './http/uploads/disk-uploads.ts';
export type { FileOptions } from './http/uploads/file-options.ts';
export type { NewUpload, StoredUpload, UploadStore } from './http/uploads/upload-store.ts';
