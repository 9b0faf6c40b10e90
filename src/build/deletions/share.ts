/** A process that tries its share of the deletions, and prints what became of them: `share.ts ROOT OWN ALL`. */
import { Examples } from './examples.ts'
import { triedOf } from './tried.ts'

const [root = '', own = '0', all = '1'] = process.argv.slice(2)
const examples = new Examples(root)
const deletions = examples.deletions.filter((_, number) => number % Number(all) === Number(own))
console.log(JSON.stringify([...triedOf(examples, deletions)]))
