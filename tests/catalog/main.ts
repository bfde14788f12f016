import { drawSample } from './labels/draw-sample.ts';
import { readPortalPages } from './portal-pages.ts';

const commands: Readonly<Record<string, () => void>> = {
  sample: () => {
    const pages = readPortalPages();
    if (pages === undefined)
      throw new Error(
        'The records of the national portal are not here: set MOTCUA_SHARED to the folder that holds catalogue/',
      );
    for (const code of drawSample(pages)) console.log(code);
  },
};

const command = commands[process.argv[2] ?? ''];
if (command === undefined) throw new Error(`Expected one of: ${Object.keys(commands).join(', ')}`);
command();
