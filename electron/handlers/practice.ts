import { contract } from '../../domain/contract.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';
import { answering } from '../dispatch.ts';

type Reason = (typeof contract)['practice.begin']['reasons'][number];

export interface PracticeDesk {
  readonly begin: (language: Settings['staffLanguage'], press: string) => Promise<Result<object, Reason>>;
  readonly end: (hidden: boolean) => void;
}

/** The way into a practice and out of it. */
export const practiceHandlers = ({ begin, end }: PracticeDesk) => ({
  'practice.begin': answering(contract['practice.begin'], ({ language, press }) => begin(language, press)),
  'practice.end': answering(contract['practice.end'], ({ hidden }) => {
    end(hidden);
    return ok({});
  }),
});
