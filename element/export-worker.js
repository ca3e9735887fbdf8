//! The worker's side of an export: loads the program, builds one file, says how far it is.

/** @import { ExportProgram, WorkerScope } from './export-types.js' */

import { code, notStarted, start } from './export-start.js';

const scope = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));

/** @type {ExportProgram | null} */
let program = null;

scope.addEventListener('message', ({ data }) => {
  if ('load' in data) {
    start(import(data.load.program), data.load.wasm).then(
      (started) => {
        program = started;
        scope.postMessage({ ready: true });
      },
      (reason) => scope.postMessage({ failed: notStarted(reason) }),
    );
  } else if (program !== null) {
    build(program, data.build);
  }
});

/**
 * @param {ExportProgram} program
 * @param {Uint8Array} request
 */
function build(program, request) {
  try {
    const file = program.run(request, (done, of) => scope.postMessage({ progress: { done, of } }));
    scope.postMessage({ file }, [file.buffer]);
  } catch (reason) {
    scope.postMessage({ failed: code(reason) });
  }
}
