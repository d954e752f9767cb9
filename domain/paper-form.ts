import { z } from 'zod';
import { Form } from './classification.ts';
import { Sheet, SheetChoice } from './sheet.ts';

/** Papers a leaflet can be given on. All are printed on A4: a booklet and a pocket leaflet are folded, cards are cut. */
export const PaperForm = Form.exclude(['shown']);
export type PaperForm = z.infer<typeof PaperForm>;

export const PaperSetting = z.strictObject({
  form: PaperForm.default('a4'),
  /** Letters of at least 16 points, on as many pages as it takes: only where pages may be many. */
  large: z.boolean().default(false),
  /** A square to scan, that leads to one service's website: only when asked for, since a scan leaves a trace. */
  code: z.boolean().default(false),
});
export type PaperSetting = z.infer<typeof PaperSetting>;

/** Which leaflet, on which paper. */
export const PaperChoice = SheetChoice.extend(PaperSetting.shape);
export type PaperChoice = z.infer<typeof PaperChoice>;

/** A sheet and the paper it is to lie on. */
export const PaperOrder = z.strictObject({ sheet: Sheet, setting: PaperSetting });
export type PaperOrder = z.infer<typeof PaperOrder>;

/** `file`: pages in reading order, tagged. `printer`: as they must lie on A4 for folding. */
export type PaperUse = 'file' | 'printer';

/** What IPP calls the turning of the sheet. */
export const Sides = z.enum(['one-sided', 'two-sided-short-edge']);
export type Sides = z.infer<typeof Sides>;

/** Undefined leaves it to the printer. */
export const sidesOf = ({ form }: Pick<PaperSetting, 'form'>): Sides | undefined =>
  (({ a4: undefined, a5: 'two-sided-short-edge', pocket: 'one-sided', card: 'one-sided' }) as const)[form];

export const canBeLarge = (form: PaperForm): boolean => form === 'a4' || form === 'a5';

export const paperReasons = ['too-small-for-large'] as const;

/** Why there is no such paper. */
export const paperFault = ({ form, large }: PaperSetting): (typeof paperReasons)[number] | undefined =>
  large && !canBeLarge(form) ? 'too-small-for-large' : undefined;

/** The paper's own part of a choice. */
export const settingOf = ({ form, large, code }: PaperSetting): PaperSetting => ({ form, large, code });
