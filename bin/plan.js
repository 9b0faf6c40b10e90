#!/usr/bin/env node
// A script, as the package.json beside it says: Node starts a module later.
const { join } = require('node:path')
const { load, expectWork } = require('./load.js')

load(join(__dirname, '../dist/chunks/cli.js')).main({
  worker: join(__dirname, 'worker.js'),
  expectWork,
  importModule: (url) => import(url),
})
