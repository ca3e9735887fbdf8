//! What the program built from src/bin/widget.rs and src/bin/page.rs offers to JavaScript.

import type { ExportAssets, Exporter } from './export-types.js';

/** A mounted app. */
export interface Handle {
  /** Takes the app out of its container and stops what it was doing. Called once. */
  unmount(): void;
  /** Gives back the program's memory of the handle. Called last. */
  free(): void;
}

/** The module that wasm-bindgen writes. */
export interface Program {
  default(from: { module_or_path: string | URL }): Promise<unknown>;
  mount(
    container: HTMLElement,
    host: HTMLElement,
    apiBase: string | undefined,
    standaloneUrl: string,
    exporter: Exporter,
  ): Handle;
}

/** Where the files are that the element needs, and the page that does without it. */
export interface Assets {
  program: string | URL;
  wasm: string | URL;
  style: string | URL;
  export: ExportAssets;
  page: string;
}
