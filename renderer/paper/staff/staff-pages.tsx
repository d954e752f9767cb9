import type { StaffPaper } from '../../../domain/staff-paper.ts';
import { GuidancePages } from './guidance-pages.tsx';
import { KeyPage } from './key-page.tsx';
import { QuickGuide } from './quick-guide.tsx';

/** A paper for staff as pages of A4, one `data-page` each. */
export function StaffPages({ paper }: { readonly paper: StaffPaper }) {
  if (paper.kind === 'quick-guide') return <QuickGuide paper={paper} />;
  return paper.kind === 'guidance' ? <GuidancePages paper={paper} /> : <KeyPage paper={paper} />;
}
