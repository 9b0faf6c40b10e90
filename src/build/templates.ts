/** Compiles the package's templates, so that rendering with them loads no template engine. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileSource } from '../render/template.ts'

const ENDING = '.md.ejs'

/**
 * Writes `src/render/templates.generated.js` from `templates/*.md.ejs`.
 * @param root the package's folder
 * @returns the names of the templates, sorted
 */
export async function compileTemplates(root: string): Promise<string[]> {
  const folder = join(root, 'templates')
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING))
  const entries: string[] = []
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n')
    const code = await compileSource(text, file)
    const fields = `name: ${JSON.stringify(file)}, text: ${JSON.stringify(text)}, run: ${code}`
    entries.push(`  ${JSON.stringify(file.slice(0, -ENDING.length))}: { ${fields} },\n`)
  }
  writeFileSync(join(root, 'src/render/templates.generated.js'), `export const templates = {\n${entries.join('')}}\n`)
  return files.map((file) => file.slice(0, -ENDING.length))
}
