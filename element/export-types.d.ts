//! What the export worker's program offers to JavaScript, and what the two sides of the worker say to each other.

import type { CheckedFile } from './program.js';

/** Where the files are that an export needs. A worker's own file cannot be checked: no browser has a way. */
export interface ExportAssets {
  worker: string | URL;
  program: CheckedFile;
  wasm: CheckedFile;
}

/** The module that wasm-bindgen writes of crates/export-worker. */
export interface ExportProgram {
  default(from: { module_or_path: Response | ArrayBuffer }): Promise<unknown>;
  /** Throws a text when there is no file, and anything else when the program stopped by itself. */
  run(request: Uint8Array, progress: (done: number, of: number) => void): Uint8Array<ArrayBuffer>;
}

/** What the page says to the worker. */
export type Ask = { load: { program: string; wasm: CheckedFile } } | { build: Uint8Array };

/** What the worker says to the page. */
export type Answer =
  { ready: true } | { progress: { done: number; of: number } } | { file: Uint8Array<ArrayBuffer> } | { failed: string };

/** What the app may ask for; it rejects with an Error whose message is one of the codes in the README. */
export interface Exporter {
  inWorker(
    request: Uint8Array<ArrayBuffer>,
    progress: (done: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>>;
  onPage(
    request: Uint8Array,
    progress: (done: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

/** As much of a worker's own scope as ours needs: a page's and a worker's types cannot be had together. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Ask>) => void): void;
  postMessage(message: Answer, transfer?: Transferable[]): void;
}

/** As much of Trusted Types as ours needs. */
export interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy;
}

/** The one policy. */
export interface ScriptPolicy {
  createScriptURL(url: string): string;
}
