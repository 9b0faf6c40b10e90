// count-tests REPORT LOG: prints "passed failed skipped" of a run of vitest.
import { existsSync, readFileSync } from 'node:fs'

const [, , report, log] = process.argv
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

function fromReport() {
  if (!existsSync(report)) return undefined
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  // A file that cannot be loaded holds no test that could fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return [numPassedTests, numFailedTests + broken.length, numPendingTests + numTodoTests]
}

function fromLog() {
  const text = readFileSync(log, 'utf8').replaceAll(COLOUR, '')
  const summary = [...text.matchAll(/^\s*Tests\s+(.*)$/gm)].at(-1)?.[1] ?? ''
  return ['passed', 'failed', 'skipped'].map((word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0))
}

function counted() {
  try {
    return fromReport() ?? fromLog()
  } catch {
    return fromLog()
  }
}

process.stdout.write(`${counted().join(' ')}\n`)
