/** Where a leaflet begins in a merged file, and under which heading it is found. */
export interface Entry {
  readonly group: string;
  readonly title: string;
  /** The number of its first page's object. */
  readonly page: number;
}

interface Item {
  readonly number: number;
  readonly title: string;
  readonly page: number;
  readonly below: readonly Item[];
}

export const pdfText = (text: string): string =>
  `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;

/** A list of contents in two levels, group by group in the order in which they came; `root` is its own object. */
export function outlineObjects(
  entries: readonly Entry[],
  root: number,
  firstFree: number,
): [number, string][] {
  let next = firstFree;
  const groups = [...new Set(entries.map(({ group }) => group))].map((group): Item => {
    const own = entries.filter((entry) => entry.group === group);
    const number = next++;
    const below = own.map(({ title, page }): Item => ({ number: next++, title, page, below: [] }));
    return { number, title: group, page: own[0]?.page ?? 0, below };
  });
  return [
    [root, `<< /Type /Outlines ${ends(groups)} /Count ${groups.length} >>`],
    ...groups.flatMap((group, place) => [
      itemObject(groups, place, root),
      ...group.below.map((_item, at) => itemObject(group.below, at, group.number)),
    ]),
  ];
}

const ends = (items: readonly Item[]): string =>
  items.length === 0 ? '' : `/First ${items[0]?.number ?? 0} 0 R /Last ${items.at(-1)?.number ?? 0} 0 R`;

function itemObject(among: readonly Item[], place: number, parent: number): [number, string] {
  const item = among[place] ?? { number: 0, title: '', page: 0, below: [] };
  const before = among[place - 1];
  const after = among[place + 1];
  const parts = [
    `/Title ${pdfText(item.title)}`,
    `/Parent ${parent} 0 R`,
    `/Dest [${item.page} 0 R /Fit]`,
    ...(before === undefined ? [] : [`/Prev ${before.number} 0 R`]),
    ...(after === undefined ? [] : [`/Next ${after.number} 0 R`]),
    // Closed, so that languages are seen first.
    ...(item.below.length === 0 ? [] : [ends(item.below), `/Count -${item.below.length}`]),
  ];
  return [item.number, `<< ${parts.join(' ')} >>`];
}
