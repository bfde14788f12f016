import { initial } from './0001-initial.ts';
import { messages } from './0002-messages.ts';
import { workers } from './0003-workers.ts';
import { calendars } from './0004-calendars.ts';
import { calledTasks } from './0005-called-tasks.ts';
import { personalData } from './0006-personal-data.ts';
import { growth } from './0008-growth.ts';
import { countedTerms } from './0010-counted-terms.ts';
import { historyOfCommands } from './0011-history-of-commands.ts';
import { packedRecords } from './0012-packed-records.ts';
import { sealedMessages } from './0013-sealed-messages.ts';
import { callsOfVersions } from './0014-calls-of-versions.ts';
import { roomForUpdates } from './0015-room-for-updates.ts';
import { smallerIndices } from './0016-smaller-indices.ts';
import { sendersOfMessages } from './0017-senders-of-messages.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. */
export const migrations: readonly Migration[] = [
  initial,
  messages,
  workers,
  calendars,
  calledTasks,
  personalData,
  growth,
  countedTerms,
  historyOfCommands,
  packedRecords,
  sealedMessages,
  callsOfVersions,
  roomForUpdates,
  smallerIndices,
  sendersOfMessages,
];
