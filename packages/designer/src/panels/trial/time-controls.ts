import { html, nothing, type TemplateResult } from 'lit';
import { durationBetween, momentText, untilNextWorkingDay } from '../../trial/moments.ts';
import type { Trial } from '../../trial/trial.ts';
import { textField } from '../fields.ts';
import type { TrialView } from './trial-view.ts';

/** Time goes on by buttons; what becomes due meanwhile happens at its own moment. */
export function timeControls(view: TrialView, trial: Trial): TemplateResult {
  const { words, session, screen } = view;
  if (!trial.isStarted) return firstDay(view);
  const { now, nextDue, status } = trial.case;
  const jump = (label: string, duration: string, action: string) =>
    html`<button type="button" data-action=${action} ?disabled=${status !== 'active'} @click=${() => session.do({ advance: duration })}>${label}</button>`;
  return html`<div class="trial-buttons" role="group" aria-label=${words.time}>
    ${jump(words.hour, 'PT1H', 'hour')} ${jump(words.day, 'P1D', 'day')}
    ${jump(words.nextWorkingDay, untilNextWorkingDay(now), 'next-working-day')}
    ${nextDue === undefined ? nothing : jump(words.nextDue(momentText(nextDue, screen.locale)), durationBetween(now, nextDue), 'next-due')}
    <button type="button" data-action="back-step" @click=${() => session.back()}>${words.back}</button>
    <button type="button" data-action="restart" @click=${() => session.restart()}>${words.restart}</button>
  </div>`;
}

function firstDay({ words, session }: TrialView): TemplateResult {
  return textField({
    id: 'trial-day',
    label: words.startsOn,
    hint: words.startsOnHint,
    value: session.day.split('-').reverse().join('/'),
    onChange: (text) => {
      const [, day = '', month = '', year = ''] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text.trim()) ?? [];
      const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (Number.isNaN(Date.parse(iso))) return false;
      session.day = iso;
      return true;
    },
  });
}
