//! `without.mjs FOLDER NAME`: takes out of a program, as wasm-bindgen leaves it, the classes with which leptos' server functions stream.
//! There are none here, and whatever a program offers to JavaScript, the optimiser keeps.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { without } from '../names.mjs';

const [, , folder, name] = process.argv;
const [wasm, module] = [join(folder, `${name}_bg.wasm`), join(folder, `${name}.js`)];
const less = without({ wasm: readFileSync(wasm), module: readFileSync(module, 'utf8') }, /IntoUnderlying/);
writeFileSync(wasm, less.wasm);
writeFileSync(module, less.module);
