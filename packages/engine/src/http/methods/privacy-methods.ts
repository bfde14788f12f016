import type { PrivacyService } from '../../privacy/privacy-service.ts';
import type { Method } from './method.ts';
import { limit, limits, text } from './options.ts';

type Erasure = Parameters<PrivacyService['erase']>[0];

/** Cases that still run are ended one by one before they are erased: half of it is no use to anybody, so once begun it does not end with the connection. */
function carriedThrough(options: Erasure): Erasure {
  const { signal, ...rest } = options;
  return options.force === true && signal?.aborted !== true ? rest : options;
}

/** Personal data: what is erased, what is due, and what is held of somebody. */
export const privacyMethods: Readonly<Record<string, Method>> = {
  'privacy/erase': {
    summary: 'Erases the personal data of a person (the applicant of their cases) or of a case, for ever',
    options: { subject: text, caseId: text, reason: text, force: { type: 'boolean' }, ...limits },
    required: ['reason'],
    administrative: true,
    call: (engine, options) => engine.privacy.erase(carriedThrough(options)),
  },
  'privacy/due': {
    summary: 'The cases whose data have been kept for as long as their procedures say',
    reads: true,
    options: { procedure: text, limit },
    administrative: true,
    call: (engine, options) => engine.privacy.due(options),
  },
  'privacy/applyRetention': {
    summary: 'Erases what is due, a number of cases at a time',
    options: { procedure: text, limit, ...limits },
    administrative: true,
    call: (engine, options) => engine.privacy.applyRetention(options),
  },
  'privacy/export': {
    summary: 'Everything that is held of a person: for themselves and for administrators',
    options: { subject: text },
    required: ['subject'],
    call: (engine, options) => engine.privacy.export(options),
  },
  'privacy/log': {
    summary: 'What was erased, the last first',
    reads: true,
    options: { before: text, limit },
    administrative: true,
    call: (engine, options) => engine.privacy.log(options),
  },
};
