import '../../../electron/print/ipp-library.d.ts';
