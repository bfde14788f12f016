import { parsePattern } from '../pattern/parse-pattern.ts';
import { type FormatCheck, isDate, isEmail, isHostname, isIpv4, isIpv6, matching } from './basic-formats.ts';

function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (parts === null) return false;
  const [hour, minute, second] = parts.slice(1, 4).map(Number) as [number, number, number];
  const offsetHour = Number(parts[5] ?? 0);
  const offsetMinute = Number(parts[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (parts[4] === '-' ? -1 : 1);
  // A leap second falls only on midnight in universal time.
  return (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

function isDateTime(text: string): boolean {
  return /^.{10}[tT]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

/** Letters of any script; whether a registry would hand the name out is not ours to say. */
function isUnicodeHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(matching(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62})$/u));
}

const URI_CHARACTERS = /^(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*$/i;

function isUriReference(text: string): boolean {
  const [path = '', ...fragments] = text.split('#');
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?]*)/i.exec(path)?.[1];
  const rest = authority === undefined ? path : path.slice(path.indexOf(authority) + authority.length);
  if (fragments.length > 1 || !URI_CHARACTERS.test(text) || /[[\]]/.test(rest)) return false;
  const isAmbiguous = !/^[a-z][a-z0-9+.-]*:/i.test(path) && /^[^/?]*:/.test(path);
  if (authority === undefined) return !isAmbiguous;
  return /^(?:[^[\]@]*@)?(?:\[[\da-f:.v]+\]|[^[\]@:]*)(?::\d*)?$/i.test(authority);
}

function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && isUriReference(text);
}

function isRegularExpression(text: string): boolean {
  const parsed = parsePattern(text);
  return !('refused' in parsed && parsed.refused === 'syntax');
}

const DURATION =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;

/** Loaded as one with the other further checks. */
export const furtherFormats: Readonly<Record<string, FormatCheck>> = {
  time: isTime,
  'date-time': isDateTime,
  duration: matching(DURATION),
  'idn-email': (text) => isEmail(text, isUnicodeHostname),
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  'uri-reference': isUriReference,
  uuid: matching(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i),
  'json-pointer': matching(/^(?:\/(?:[^~/]|~[01])*)*$/),
  'relative-json-pointer': matching(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/),
  regex: isRegularExpression,
};
