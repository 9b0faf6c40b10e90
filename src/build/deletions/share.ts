/** A thread that tries its share of the deletions and says what became of them. */
import { parentPort, workerData } from 'node:worker_threads'
import { Examples } from './examples.ts'
import { type Share, triedOf } from './tried.ts'

const { root, own, all } = workerData as Share
const examples = new Examples(root)
const deletions = examples.deletions.filter((_, number) => number % all === own)
parentPort?.postMessage(triedOf(examples, deletions))
