/** The library that reads PDF, in the two parts that it comes in. */
export const PDF_LIBRARY = [
  "pdfjs-dist/legacy/build/pdf.mjs",
  "pdfjs-dist/legacy/build/pdf.worker.mjs",
] as const;
