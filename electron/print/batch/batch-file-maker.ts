import { ok, type Result } from '../../../domain/result.ts';

export interface Part<Reason extends string> {
  readonly group: string;
  readonly title: string;
  readonly pdf: () => Promise<Result<Uint8Array, Reason>>;
}

interface Making<Reason extends string> {
  readonly file: string;
  readonly title: string;
  readonly parts: readonly Part<Reason>[];
  /** How many papers may be under way at once: while one is written, the next is made. */
  readonly abreast: number;
  readonly isWanted: () => boolean;
  readonly onPart: (done: number) => void;
}

/** All parts in one file, in order; answered false when it was cancelled. Then, and at a fault, no file is left. */
export async function makeBatchFile<Reason extends string>(
  making: Making<Reason>,
): Promise<Result<boolean, Reason>> {
  const { file, title, parts, abreast, isWanted, onPart } = making;
  const { mergedFile } = await import('./merged-file.ts');
  const merged = mergedFile(file, title);
  const underWay: Promise<Result<Uint8Array, Reason>>[] = [];
  const waiting = [...parts];
  const fill = (): void => {
    while (underWay.length < abreast && waiting.length > 0) {
      const part = waiting.shift();
      if (part !== undefined) underWay.push(part.pdf());
    }
  };
  const appended = async (): Promise<Result<boolean, Reason>> => {
    for (const [place, { group, title: name }] of parts.entries()) {
      fill();
      const pdf = await underWay.shift();
      if (pdf === undefined || !isWanted()) return ok(false);
      if (!pdf.ok) return pdf;
      fill();
      await merged.append(pdf.value, { group, title: name });
      onPart(place + 1);
    }
    return ok(isWanted());
  };
  try {
    const answer = await appended();
    if (answer.ok && answer.value) merged.keep();
    return answer;
  } finally {
    merged.discard();
    await Promise.allSettled(underWay);
  }
}
