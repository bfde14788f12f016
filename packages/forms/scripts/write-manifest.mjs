// Writes custom-elements.json anew: after a property, an event, a part or a custom property of <motcua-form> has changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from './manifest.mjs';

writeFileSync(
  join(import.meta.dirname, '../custom-elements.json'),
  `${JSON.stringify(manifest(), null, 2)}\n`,
);
