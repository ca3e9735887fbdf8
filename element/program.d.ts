//! What the program built from src/bin/widget.rs and src/bin/page.rs offers to JavaScript, and what it asks of it.

import type { ExportAssets, Exporter } from './export-types.js';

/** A mounted app. */
export interface Handle {
  /** Shows the screen of a route that the host asks for. */
  navigate(route: string): void;
  /** Asks again who is signed in. */
  sessionRenewed(): void;
  /** Speaks the language that the host asks for now, by its tag. */
  setLanguage(tag: string): void;
  /** Takes the app out of its container and stops what it was doing. Called once. */
  unmount(): void;
  /** Gives back the program's memory of the handle. Called last. */
  free(): void;
}

/** The module that wasm-bindgen writes. */
export interface Program {
  default(from: { module_or_path: Response | ArrayBuffer }): Promise<WebAssembly.Exports>;
  /**
   * An account without a record is shown the start of linking and its first question before the program is there, and one with a record
   * its summary (first/); the program is then mounted out of the document. What it shows is known by `.lp-app` and its `lang`,
   * `.lp-app__screens`, hidden once the session has ended, and what stands in that: `.lp-loading`, a `[role=alert]`, `.lp-lead` before
   * `.lp-list` for the start, `.lp-step` in a form for a question, `.lp-payee` for the summary; and it is led on by `.lp-language button`,
   * the start's `.lp-button`, the question's `.lp-back` and its inputs. What was pressed is done at the same place, where its class, text and address are the same.
   *
   * The element of an older release may mount the program of a newer one: what a program asks of its host may grow, and
   * must do without what an older element does not have; nothing of it may change.
   */
  mount(container: HTMLElement, host: Host): Handle;
}

/** What an app asks of the element that it is mounted in. Settings are read once, at the start. */
export interface Host {
  readonly apiBase: string | undefined;
  readonly standaloneUrl: string;
  readonly headingLevel: number;
  readonly language: string;
  readonly route: string;
  readonly exporter: Exporter;
  readonly credentials: TokenSource;
  /** None where nothing was asked before the program was there. */
  readonly early: EarlyAnswers | undefined;
  /** Tells the host page. */
  tell(event: string, detail: Record<string, unknown>): void;
  /** The route that the host asked for is no screen, or none that may be seen. */
  refuseRoute(): void;
}

/** What calls are signed with; see credentials.js. */
export interface TokenSource {
  token(): Promise<string | null>;
  renew(refused: string): Promise<string>;
  startOver(): void;
}

/** What is asked while the program is on its way; see early.js. */
export interface EarlyAnswers {
  take(url: string | undefined, token: string | undefined): Promise<Response | null> | undefined;
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
  /** The module that draws the summary of an account that is linked (first/linked.js). */
  linked: CheckedFile;
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
