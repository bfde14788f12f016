// `npm run build`: the packages to `dist/`, and the pages of the example.
import { setUp } from './setup.mjs';

await setUp();
