export { ApiError, type ApiOptions } from './client/api-client.ts';
export { createWorker, type ExternalWorker, type WorkerOptions } from './client/external-worker.ts';
export { BpmnError, type Handler, type HandlerContext, HandlerFailure } from './runtime/handlers.ts';
