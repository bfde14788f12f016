import { html, svg, type TemplateResult } from 'lit';

/** Line drawings on a grid of 24, so that no icon font is loaded. */
const paths = {
  start: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M10.5 8.5l5 3.5-5 3.5z',
  officer: 'M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6z',
  supplement: 'M6 3h8l4 4v14H6zM14 3v4h4M12 11v6M9 14h6',
  sign: 'M4 20h16M5 16.500l1-4L16 3l3.5 3.500L9.5 16.500z',
  automatic:
    'M12 8.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.600l2.2 2.200M16.2 16.200l2.2 2.200M18.4 5.600l-2.2 2.200M7.8 16.200l-2.2 2.2',
  branch: 'M12 3l9 9-9 9-9-9zM9 9l6 6M15 9l-6 6',
  parallel: 'M12 3l9 9-9 9-9-9zM12 7.500v9M7.5 12h9',
  wait: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M12 7.500V12l3 2',
  rules: 'M4 5h16v14H4zM4 10h16M9 5v14M12 15l2 2 4-4',
  end: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M9 9h6v6H9z',
  step: 'M4 6h16v12H4z',
  addStep: 'M3 7h11v10H3zM18.5 9v6M15.5 12h6',
  connect: 'M4 18L18 6M11 5h8v8',
  remove: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 10.500v6M13.5 10.500v6',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3',
  save: 'M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  lanes: 'M4 5h16v14H4zM4 12h16M8 5v14M11 8.500h5M11 15.500h5',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  zoomIn: 'M11 4a7 7 0 1 0 0 14 7 7 0 1 0 0-14M16 16l5 5M8 11h6M11 8v6',
  zoomOut: 'M11 4a7 7 0 1 0 0 14 7 7 0 1 0 0-14M16 16l5 5M8 11h6',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v6M12 16v.5',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17v.5',
  ok: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M8 12l3 3 5-6',
  drag: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  help: 'M9 9.500a3 3 0 1 1 4.2 2.700c-.8.4-1.200.9-1.200 1.800v.5M12 17.500v.01M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  back: 'M10 6l-6 6 6 6M4 12h16',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: what it stands for is said by the text beside it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${svg`<path d=${paths[name]} />`}</svg>`;
}

/** The same drawing as text, for the parts of the diagram that take no templates. */
export function iconMarkup(name: IconName): string {
  return `<svg class="motcua-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${paths[name]}"/></svg>`;
}
