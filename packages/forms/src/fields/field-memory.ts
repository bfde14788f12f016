/** What a field remembers between two renderings and is no data: by form, then by path. */
export function fieldMemory<State>(initial: () => State): (form: object, path: string) => State {
  const forms = new WeakMap<object, Map<string, State>>();
  return (form, path) => {
    const fields = forms.get(form) ?? new Map<string, State>();
    forms.set(form, fields);
    const state = fields.get(path) ?? initial();
    fields.set(path, state);
    return state;
  };
}
