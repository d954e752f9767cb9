import type { Database } from '@signalapp/sqlcipher';

/** One open, decrypted database file. */
export type Connection = InstanceType<typeof Database>;
