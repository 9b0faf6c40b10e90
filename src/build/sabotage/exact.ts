/** Changes that cannot be found by rule: a text that stands once in its file, and what stands instead of it. */
import type { Mutation } from './places.ts'

interface Exact {
  name: string
  file: string
  find: string
  replace: string
}

export const EXACT: readonly Exact[] = [
  {
    name: 'writeWhole: not beside its place and renamed, but in it',
    file: 'src/commands/write-file.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be found
    find: 'join(dirname(place), `.${basename(place)}.part`)',
    replace: 'place',
  },
  {
    name: 'writeWhole: the draft stays when something fails',
    file: 'src/commands/write-file.ts',
    find: '    if (draft !== undefined) removeDraft(draft)\n',
    replace: '',
  },
  { name: 'json: no citations', file: 'src/report/json.ts', find: 'found.sources.map(citation)', replace: '[]' },
  { name: 'json: no affected places', file: 'src/report/json.ts', find: 'found.affected.map(place)', replace: '[]' },
  { name: 'json: no hint', file: 'src/report/json.ts', find: 'hint: found.hint', replace: 'hint: undefined' },
  { name: 'json: no fingerprint', file: 'src/report/json.ts', find: 'fingerprint: found.fingerprint', replace: '' },
  {
    name: 'json: --quiet shows all',
    file: 'src/report/json.ts',
    find: 'quiet ? onlyErrors(files) : files',
    replace: 'files',
  },
  {
    name: 'html: lists of tasks are ordinary lists',
    file: 'src/render/html/components.ts',
    find: "{ className: ['tasks'] }",
    replace: '{}',
  },
  {
    name: 'html: column heads have no scope',
    file: 'src/render/html/components.ts',
    find: "child.properties.scope = 'col'",
    replace: 'void 0',
  },
  {
    name: 'html: no page break',
    file: 'src/render/html/components.ts',
    find: "el('div', { className: ['page'] })",
    replace: "el('div', {})",
  },
  {
    name: 'html: titles of annexes are lost',
    file: 'src/render/html/components.ts',
    find: "label, ' ', ...lines(node.title)",
    replace: 'label',
  },
  {
    name: 'public edition: everything',
    file: 'src/render/view/public-edition.ts',
    find: 'export function publicEdition(plan: Plan): Plan {',
    replace: 'export function publicEdition(plan: Plan): Plan {\n  return plan',
  },
  {
    name: 'public edition: no last look',
    file: 'src/render/render.ts',
    find: 'if (doc.withheld) (await',
    replace: 'if (!doc) (await',
  },
  {
    name: 'forms: no boxes',
    file: 'src/render/view/paper/paper.ts',
    find: 'texts.flatMap((text) => paragraph(BOX, ',
    replace: 'texts.flatMap((text) => paragraph(',
  },
]

/** @throws an Error that names the entry whose text is gone. */
export function exactMutation({ name, file, find, replace }: Exact, text: string): Mutation {
  const at = text.indexOf(find)
  if (at < 0 || text.indexOf(find, at + 1) >= 0)
    throw new Error(`${name}: the text to change stands ${at < 0 ? 'nowhere' : 'twice'} in ${file}:\n${find}`)
  return { name: `${file}#${name}`, file, at, length: find.length, text: replace }
}
