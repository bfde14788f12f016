import { type Component, createApp, h } from 'vue';
import { given } from './given.ts';

export function mount(Application: Component): void {
  createApp({ render: () => h(Application, given) }).mount('main');
}
