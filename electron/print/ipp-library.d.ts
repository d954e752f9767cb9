declare module 'ipp' {
  const ipp: {
    readonly serialize: (message: object) => Buffer;
    readonly parse: (answer: Buffer) => unknown;
  };
  export { ipp as default };
}
