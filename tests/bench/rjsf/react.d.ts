// React under a name of its own: a workspace that names it has the rules of React checked in all its files.
declare module 'peer-react' {
  export function createElement(type: unknown, properties: object): unknown;
}

declare module 'peer-react-dom' {
  export function flushSync(act: () => void): void;
}

declare module 'peer-react-dom/client' {
  export function createRoot(container: Element): { readonly render: (element: unknown) => void };
}
