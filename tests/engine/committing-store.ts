import type { Store } from '@motcua/engine';

/** The same store, each of whose commits is told of, and waits for what that says; what it throws the commit throws. */
export function committing(store: Store, told: (sets: Parameters<Store['commit']>[0]) => unknown): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'commit') return value.bind(target);
      return async (sets: Parameters<Store['commit']>[0]) => {
        await told(sets);
        return target.commit(sets);
      };
    },
  });
}
