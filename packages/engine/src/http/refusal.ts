/** What an answer says that refuses a request. */
export function refusal(code: string, message: string): object {
  return { error: { code, message, details: {} } };
}
