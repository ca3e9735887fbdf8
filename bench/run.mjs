//! `make bench`: measures the product beside its peers in one run, prints the tables and puts them into docs/performance.md.

import { laboratory } from './browser.mjs';
import * as csv from './csv/index.mjs';
import { machine, publish } from './report.mjs';

const [, , built, date] = process.argv;
if (built === undefined || date === undefined) {
  console.error('usage: run.mjs BUILT DATE');
  process.exit(2);
}
const place = await laboratory(csv.folders(built));
try {
  const where = machine();
  const section = await csv.run(place);
  const circumstances = `${date}, Chromium ${place.version()}, ${where}. Ours: ${csv.built()}.`;
  console.log(`\n${section}\n\n${circumstances}`);
  publish('docs/performance.md', 'csv', `${circumstances}\n\n${section}`);
} finally {
  await place.close();
}
