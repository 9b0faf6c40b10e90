#!/usr/bin/env node
// A script, as the package.json beside it says: Node starts a module later.
require('../dist/cli.js').main()
