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
  default(from: { module_or_path: Response | ArrayBuffer }): Promise<unknown>;
  /**
   * The element of an older release may call the program of a newer one: arguments may be added at the end, and must be
   * dispensable; none may change.
   */
  mount(
    container: HTMLElement,
    host: HTMLElement,
    apiBase: string | undefined,
    standaloneUrl: string,
    exporter: Exporter,
  ): Handle;
}

/** What `import * as program from './program.js'` gives: the build puts the module there. */
declare const init: Program['default'];
export default init;
export declare const mount: Program['mount'];

/** A file, and the hash that it must have, as in an `integrity` attribute. */
export interface CheckedFile {
  address: string | URL;
  integrity: string;
}

/** One build: the program, where its files are, and where it says that there is a newer one. */
export interface Assets {
  release: string;
  /** The loader's stable address; none when the host has pinned the release. */
  latest: URL | null;
  program: Program;
  wasm: CheckedFile;
  style: CheckedFile;
  export: ExportAssets;
  /** The standalone page. */
  page: string;
}

/** A program that is started, and what goes with it. */
export interface Loaded {
  program: Program;
  style: CSSStyleSheet;
  exporter: Exporter;
}

/** What the loader of a release offers to the elements of older ones. */
export interface Release {
  load(): Promise<Loaded>;
}
