// A further thread of `plan lint`: see src/cli/threads.ts.
const { join } = require('node:path')
const { parentPort, workerData } = require('node:worker_threads')
const { load, expectWork } = require('./load.js')

expectWork('files')
load(join(__dirname, '../dist/chunks/cli.js'))
  .work(workerData, { importModule: (url) => import(url) }, (answers) => parentPort.postMessage(answers))
  // All was said.
  .then(() => parentPort.postMessage(null))
