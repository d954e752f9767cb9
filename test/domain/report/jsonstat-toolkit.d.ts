declare module 'jsonstat-toolkit' {
  interface Reading {
    readonly class: string;
    readonly id: readonly string[];
    readonly role: unknown;
    readonly Data: (place: Readonly<Record<string, string | undefined>>) => { readonly value: number | null };
    readonly Dimension: (name: string) => {
      readonly id: readonly string[];
      readonly Category: (code: string) => unknown;
    };
  }
  const read: (dataset: unknown) => Reading;
  export { read as default };
}
