/** The threads that the engine itself started: of all others in the process the host is the owner. */
export const ownThreads = new WeakSet<object>();
