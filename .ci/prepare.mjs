// The `prepare` of package.json: what a clone needs before it can be used or packed. npm that installs a repository globally, as
// pre-commit does, runs this without the packages that the build needs (npm/cli 8440): then they are fetched first.
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const run = (command) => execSync(command, { stdio: 'inherit', env: { ...process.env, npm_config_global: 'false' } })

if (!existsSync('node_modules/tsx')) run('npm ci --silent --ignore-scripts --include=dev --no-audit --no-fund')
run('npm run --silent generate')
run('npm run --silent build')
