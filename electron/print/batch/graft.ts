import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Where the grafted objects find what the whole file has one of. */
export interface Stem {
  readonly pages: PDFRef;
  readonly structure: PDFRef;
  /** The first number that is free for an object, and for a page's place among its tags. */
  readonly object: number;
  readonly parentKey: number;
}

export interface Grafted {
  readonly objects: readonly (readonly [number: number, object: PDFObject])[];
  readonly pages: readonly PDFRef[];
  /** The top of each tree of tags. */
  readonly roots: readonly PDFRef[];
  readonly parents: readonly (readonly [key: number, ref: PDFRef])[];
  readonly nextKey: number;
}

const name = (text: string): PDFName => PDFName.of(text);
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map(name);
const parentKeys = new Set(['StructParents', 'StructParent'].map(name));
const shared: ReadonlyMap<PDFName, 'pages' | 'structure'> = new Map([
  [name('Pages'), 'pages'],
  [name('StructTreeRoot'), 'structure'],
] as const);

/** All that the pages of a document need, renumbered to stand in another; the document itself is used up. */
export function graft(document: PDFDocument, stem: Stem): Grafted {
  const { catalog } = document;
  const moved = mover(document, stem);
  for (const { node } of document.getPages()) {
    for (const key of inherited) {
      const value = node.get(key) ?? node.getInheritableAttribute(key);
      if (value !== undefined) node.set(key, value);
    }
  }
  const pages = document.getPages().map(({ ref }) => moved.ref(ref));
  const tags = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const top = tags?.lookup(name('K'));
  const language = catalog.get(name('Lang'));
  const tops = top instanceof PDFArray ? top.asArray() : [tags?.get(name('K'))];
  const roots = tops.flatMap((one) => {
    if (!(one instanceof PDFRef)) return [];
    const element = document.context.lookupMaybe(one, PDFDict);
    if (language !== undefined && element?.has(name('Lang')) === false) element.set(name('Lang'), language);
    return [moved.ref(one)];
  });
  const numbers = tags === undefined ? [] : numbersIn(tags.lookupMaybe(name('ParentTree'), PDFDict));
  const parents = numbers.map(([key, value]) => [key + stem.parentKey, moved.own(value)] as const);
  const nextKey = Math.max(stem.parentKey, ...parents.map(([key]) => key + 1));
  return { objects: moved.all(), pages, roots, parents, nextKey };
}

/** Gives every object that is reached a number of its own in the new file. */
function mover(document: PDFDocument, stem: Stem) {
  const known = new Map<PDFRef, PDFRef>();
  const objects: [number, PDFObject][] = [];
  const waiting: PDFRef[] = [];
  let next = stem.object;

  const ref = (old: PDFRef): PDFRef => {
    const before = known.get(old);
    if (before !== undefined) return before;
    const object = document.context.lookup(old);
    const type = object instanceof PDFDict ? object.get(name('Type')) : undefined;
    const common = type instanceof PDFName ? shared.get(type) : undefined;
    const fresh = common === undefined ? PDFRef.of(next++) : stem[common];
    known.set(old, fresh);
    if (common === undefined) waiting.push(old);
    return fresh;
  };
  const move = (object: PDFObject): PDFObject => rewritten(object, ref, stem.parentKey);
  const settle = (): void => {
    for (let old = waiting.pop(); old !== undefined; old = waiting.pop()) {
      const object = document.context.lookup(old);
      const fresh = known.get(old);
      if (object !== undefined && fresh !== undefined) objects.push([fresh.objectNumber, move(object)]);
    }
  };
  return {
    ref,
    /** A value in an object of its own, so that nobody need keep it. */
    own: (value: PDFObject): PDFRef => {
      if (value instanceof PDFRef) return ref(value);
      const fresh = PDFRef.of(next++);
      objects.push([fresh.objectNumber, move(value)]);
      return fresh;
    },
    all: () => {
      settle();
      return objects;
    },
  };
}

/** The object with every reference in it changed to what it is in the new file, and its place among the tags. */
function rewritten(object: PDFObject, ref: (old: PDFRef) => PDFRef, parentKey: number): PDFObject {
  const again = (inner: PDFObject): PDFObject => rewritten(inner, ref, parentKey);
  if (object instanceof PDFRef) return ref(object);
  if (object instanceof PDFStream) again(object.dict);
  if (object instanceof PDFArray)
    for (const [place, item] of object.asArray().entries()) object.set(place, again(item));
  if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) {
      const isKey = parentKeys.has(key) && value instanceof PDFNumber;
      object.set(key, isKey ? PDFNumber.of(value.asNumber() + parentKey) : again(value));
    }
  return object;
}

/** A number tree, its branches laid end to end. */
function numbersIn(tree: PDFDict | undefined): [number, PDFObject][] {
  const kids = tree?.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [];
  const below = kids.flatMap((kid) =>
    tree === undefined ? [] : numbersIn(tree.context.lookupMaybe(kid, PDFDict)),
  );
  const list = tree?.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
  const own = list.flatMap((key, place): [number, PDFObject][] => {
    const value = list[place + 1];
    return place % 2 === 0 && key instanceof PDFNumber && value !== undefined
      ? [[key.asNumber(), value]]
      : [];
  });
  return [...own, ...below];
}
