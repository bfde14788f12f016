/**
 * What colours an element of the diagram.
 *
 * - `active`: where a case stands
 * - `passed`: where it has been
 * - `path`: on the way that is being played
 * - `here`: where the play stands
 * - `untried`: a flow that no scenario takes
 */
export type MarkKind = 'active' | 'passed' | 'path' | 'here' | 'untried';
