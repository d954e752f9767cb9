import { z } from 'zod';
import { MunicipalityCode } from './classification.ts';

export const Municipality = z.strictObject({
  code: MunicipalityCode,
  name: z.string().min(1),
  countyCode: z.string().regex(/^\d{2}$/),
  county: z.string().min(1),
});
export type Municipality = z.infer<typeof Municipality>;

/** A local police area; its municipalities may be fewer than a county's and belong to one area at most. */
export const PoliceArea = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  municipalities: z.array(MunicipalityCode).min(1),
});
export type PoliceArea = z.infer<typeof PoliceArea>;

export const Geography = z.strictObject({
  municipalities: z.array(Municipality).min(1),
  policeAreas: z.array(PoliceArea),
});
export type Geography = z.infer<typeof Geography>;
