/** The type of the command that erases the personal data of a case: its last one. */
export const ERASE = 'erase';
