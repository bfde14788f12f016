import { ErrorCode } from '../errors.ts';
import { methods } from './methods.ts';

/** What an answer says that refuses a request. */
export function refusal(code: string, message: string): object {
  return { error: { code, message, details: {} } };
}

export function tooLarge(maximum: number): object {
  return refusal('BODY_TOO_LARGE', `Expected a body of at most ${maximum} bytes`);
}

export function unknownMethod(name: string): object {
  return refusal(
    'METHOD_NOT_FOUND',
    `Expected one of ${Object.keys(methods).join(', ')}, but found '${name}'`,
  );
}

export function onlyPost(name: string): object {
  return refusal('METHOD_NOT_ALLOWED', `Expected a POST for '${name}', since it changes something`);
}

export function notSignedIn(): object {
  return refusal('NOT_SIGNED_IN', 'Expected a signed-in person: sign in first');
}

export function notAllowed(name: string): object {
  return refusal(ErrorCode.ACCESS_DENIED, `Expected an administrator to call '${name}'`);
}
