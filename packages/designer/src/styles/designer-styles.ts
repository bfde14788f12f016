import { controlStyles } from './controls.ts';
import { frameStyles } from './frame.ts';
import { listStyles } from './list.ts';
import { partStyles } from './parts.ts';

export const designerStyles = [frameStyles, controlStyles, listStyles, partStyles];
