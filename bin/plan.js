#!/usr/bin/env node
// A script, as the package.json beside it says: Node starts a module later.
const { join } = require('node:path')
const { load } = require('./load.js')

load(join(__dirname, '../dist/cli.js')).main(join(__dirname, 'worker.js'))
