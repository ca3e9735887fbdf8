//! What the build writes into the loader: names of files beside it, and what they must be.

interface BuiltFile {
  name: string;
  integrity: string;
}

declare const BUILT: {
  release: string;
  wasm: BuiltFile;
  style: BuiltFile;
  linked: BuiltFile;
  export: { worker: string; program: BuiltFile; wasm: BuiltFile };
  page: string;
};
