export { type HttpOptions, httpApi } from './http/api.ts';
export { type Listening, listen } from './http/listen.ts';
export { ADMINISTRATOR, type HttpEngine } from './http/methods.ts';
