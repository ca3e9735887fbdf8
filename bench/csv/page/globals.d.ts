//! What the page's scripts leave on the global object, and what wasm-bindgen makes, as far as it is used.

declare const Papa: { unparse(data: { fields: string[]; data: string[][] }): string };
declare const d3: { csvFormatRow(row: string[]): string };

type Program = 'ours' | 'papaparse' | 'd3-dsv' | 'hand-written' | 'floor';

declare var csv: {
  prepare(lines: number): Promise<void>;
  time(program: Program, watched: boolean): Promise<{ ms: number; longest: number; size: number; sha256: string }>;
};

declare var arrival: {
  prepare(): Promise<void>;
  ours(queries: readonly string[]): Promise<{ ms: number; found: number[] }>;
  json(queries: readonly string[]): Promise<{ objects: number; texts: number; found: number[] }>;
};

declare module 'lines' {
  export const held: typeof import('../../peers/lines.ts').held;
  export const search: typeof import('../../peers/lines.ts').search;
  export const searchText: typeof import('../../peers/lines.ts').searchText;
}

declare module 'bench-csv' {
  export default function init(): Promise<unknown>;
  export class Intake {
    constructor(payment: string);
    push(bytes: Uint8Array): void;
    finish(): Book;
  }
  export class Texts {
    search(query: string): Uint32Array;
    free(): void;
  }
  export class Book {
    texts(): Texts;
    free(): void;
    csv(paymentReference: string, paymentDate: string, creditorReference: string): Promise<Blob>;
  }
}
