import type { TFunction } from 'i18next';
import type { Reason } from '../kiosk.ts';

/** What only those who look after the machine can mend: they are helped by its name, in every language the same. */
const machineFaults: ReadonlySet<Reason> = new Set<Reason>([
  'content-damaged',
  'store-unreadable',
  'store-busy',
  'store-newer',
  'store-gone',
  'key-missing',
  'disk-full',
  'folder-not-writable',
  'folder-missing',
  'output-locked',
  'no-spooler',
  'paper-failed',
  'ledger-unsound',
  'ledger-differs',
  'not-proven-safe',
  'code-list-incomplete',
  'count-where-no-service',
  'engine-stopped',
  'crashed',
  'malformed',
  'refused',
  'unknown-request',
]);

/** Stands small beneath the words, for whoever is called about it; nothing where a person can mend it by themselves. */
export const faultCode = (t: TFunction, reason: Reason): { readonly 'data-code'?: string } =>
  machineFaults.has(reason) ? { 'data-code': t('staff.faultCode', { code: reason }) } : {};
