import { lazy } from 'react';

const batch = () => import('./pages/batch.tsx');
const jobs = () => import('./pages/jobs.tsx');
const coordinator = () => import('./pages/coordinator.tsx');
const referral = () => import('./pages/referral.tsx');
const setup = () => import('./pages/setup.tsx');
const settings = () => import('./pages/settings.tsx');
const guidance = () => import('./pages/guidance.tsx');
const leave = () => import('./pages/leave.tsx');
const printPanel = () => import('./parts/print-panel.tsx');

/** What nobody needs before the first leaflet can be read is fetched after it, while the screen stands idle. */
export const CoordinatorPage = lazy(async () => ({ default: (await coordinator()).CoordinatorPage }));
export const BatchPage = lazy(async () => ({ default: (await batch()).BatchPage }));
export const JobsPage = lazy(async () => ({ default: (await jobs()).JobsPage }));
export const ReferralPage = lazy(async () => ({ default: (await referral()).ReferralPage }));
export const SetupPage = lazy(async () => ({ default: (await setup()).SetupPage }));
export const SettingsPage = lazy(async () => ({ default: (await settings()).SettingsPage }));
export const GuidancePage = lazy(async () => ({ default: (await guidance()).GuidancePage }));
export const LeavePage = lazy(async () => ({ default: (await leave()).LeavePage }));
export const PrintPanel = lazy(async () => ({ default: (await printPanel()).PrintPanel }));

export function fetchTheRest(): void {
  requestIdleCallback(() => {
    for (const fetch of [printPanel, referral, coordinator, setup, jobs, batch, settings, guidance, leave])
      void fetch();
  });
}
