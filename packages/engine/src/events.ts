export type { CloudEvent, EventSink } from './model/cloud-event.ts';
export { type WebhookOptions, webhook } from './runtime/events/webhook.ts';
