import type { CaseRecord, ScopeRecord } from '../model/record.ts';
import type { InMemoryCase } from './in-memory-case.ts';
import { tokensOf } from './token-list.ts';

function scopesOf(stored: InMemoryCase): readonly ScopeRecord[] {
  return stored.stored
    .map(([, text]) => JSON.parse(text) as CaseRecord)
    .filter((record): record is ScopeRecord => record.kind === 'scope' && record.ended !== true);
}

function fail(expectation: string): never {
  throw new Error(`Expected ${expectation}`);
}

/** What is left of a case that has ended. */
function isKept(id: string): boolean {
  return id === 'head' || id === 'v:root' || id.startsWith('k:');
}

function checkScope(scope: ScopeRecord, scopes: ReadonlySet<string>, tokens: ReadonlySet<string>): void {
  const { id, parent } = scope;
  if (parent !== undefined && !scopes.has(parent.scope)) fail(`scope '${id}' to have its parent`);
  if (parent?.token !== undefined && !tokens.has(`${parent.scope} ${parent.token}`)) {
    fail(`scope '${id}' to have the token that waits for it`);
  }
  const idle = tokensOf(scope).find((token) => token.state === undefined);
  if (idle !== undefined) fail(`token '${idle.id}' at '${idle.node}' to wait for something`);
}

function checkOwners(stored: InMemoryCase, scopes: ReadonlySet<string>, tokens: ReadonlySet<string>): void {
  const waiting = [
    ...stored.waitingFor('open-task'),
    ...stored.waitingFor('run-job'),
    ...stored.waitingFor('schedule-timer'),
    ...stored.waitingFor('subscribe'),
  ];
  for (const { type, scope, token } of waiting) {
    const owned = token === undefined ? scopes.has(scope) : tokens.has(`${scope} ${token}`);
    if (!owned) fail(`'${type}' of scope '${scope}' to belong to a token or scope that is there`);
  }
}

/** An incident that nobody keeps could never be resolved. */
function checkIncidents(stored: InMemoryCase, scopes: readonly ScopeRecord[]): void {
  const kept = scopes.flatMap((scope) => [
    scope.incident,
    ...tokensOf(scope).map(({ incident }) => incident),
    ...(scope.failed ?? []).map(({ incident }) => incident),
  ]);
  const open = stored.waitingFor('raise-incident').map(({ incident }) => incident);
  const lost = open.find((incident) => !kept.includes(incident));
  if (lost !== undefined) fail(`incident '${lost}' to be that of a token or scope that is there`);
  const told = kept.find((incident) => incident !== undefined && !open.includes(incident));
  if (told !== undefined) fail(`incident '${told}' to be open`);
}

/**
 * What must hold after every step: what waits belongs to a token or scope that is there, every token rests somewhere and waits for something,
 * scopes know their parents, every open incident can be resolved, and an ended case waits for nothing. Throws a sentence; for tests and audits.
 */
export function checkInvariants(stored: InMemoryCase): void {
  const records = scopesOf(stored);
  const scopes = new Set(records.map((scope) => scope.id));
  const tokens = new Set(
    records.flatMap((scope) => tokensOf(scope).map((token) => `${scope.id} ${token.id}`)),
  );
  for (const scope of records) checkScope(scope, scopes, tokens);
  checkOwners(stored, scopes, tokens);
  checkIncidents(stored, records);
  const isOpen = stored.status === 'active' || stored.status === 'suspended';
  if (!isOpen && scopes.size > 0) fail('an ended case to have no scope');
  const left = stored.stored.map(([id]) => id).filter((id) => !isKept(id));
  if (!isOpen && left.length > 0)
    fail(`an ended case to keep its head, variables and clocks, but found ${left.join()}`);
}
