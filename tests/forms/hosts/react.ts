import { createElement } from 'peer-react';
import { createRoot } from 'peer-react-dom/client';
import { given } from './given.ts';

export function mount(Application: (properties: typeof given) => never): void {
  createRoot(document.querySelector('main') as Element).render(createElement(Application, given));
}
