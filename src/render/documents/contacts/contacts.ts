/** The directory: who is reached how, by kind of body. */
import { cellWords, type Words } from '../../phrase/words.ts'
import type { Block } from '../../tree.ts'
import { paragraph, section } from '../../view/blocks.ts'
import { verifiedOn } from '../../view/bodies/contacts.ts'
import { wording } from '../../view/context.ts'
import { marked, NOT_CHECKED, numberLines } from '../cells.ts'
import type { DocumentMaker } from '../document.ts'
import { aboutPaper, alone, type Gathered, sourceNumbers } from '../gathered.ts'
import { directoryLines, type Line, withoutNumber } from './directory.ts'
import { GROUPS } from './groups.ts'
import { directorySheets } from './sheets.ts'

export const contacts: DocumentMaker = {
  template: () => 'contacts',
  view: (context) => directory(alone(context)),
  together: directory,
  sheets: directorySheets,
}

function directory(gathered: Gathered): { about: Block[]; parts: Block[] } {
  const { words } = gathered
  const lines = directoryLines(gathered)
  const nobody = wording(words, { zh: '没有给出任何联系方式。', en: 'No number is given.' })
  const cells = cellWords(words)
  const groups = GROUPS.map(({ title, kinds }) => {
    const held = kinds.flatMap((wanted) => lines.filter(({ kind }) => kind === wanted))
    return { title, said: entriesOf(held).map((entry) => entryCells(cells, gathered, entry)) }
  })
  const columns = columnsOf(
    words,
    groups.flatMap(({ said }) => said),
  )
  const parts = groups.flatMap(({ title, said }) => section(words.say(title), 0, table(words, columns, said)))
  const rest = lines.length === 0 ? paragraph(nobody) : [...parts, ...unreachable(gathered, lines)]
  return { about: aboutPaper(gathered), parts: rest }
}

/** In a public edition a number that is kept back is not one that is missing. */
function unreachable(gathered: Gathered, lines: readonly Line[]): Block[] {
  const { words, edition } = gathered
  const names = edition === 'public' ? [] : withoutNumber(gathered, lines)
  const title = words.say({ zh: '没有给出联系方式的单位', en: 'Bodies without a number' })
  return names.length === 0 ? [] : section(title, 0, paragraph(words.phrase.list(names)))
}

/** All tables of a paper have the same columns. */
interface Column {
  title: string
  index: number
}

function columnsOf(words: Words, said: readonly (readonly string[])[]): Column[] {
  const titles = [
    words.say({ zh: '单位', en: 'Body' }),
    words.say({ zh: '岗位', en: 'Post' }),
    words.label('post', 'name'),
    words.phrase.capital(words.choice('contact', 'channel', 'phone')),
    words.phrase.capital(words.choice('contact', 'channel', 'mobile')),
    words.say({ zh: '其他方式', en: 'Other' }),
    words.label('contact', 'verified'),
    words.say({ zh: '来源', en: 'Source' }),
  ]
  return titles.map((title, index) => ({ title, index })).filter(({ index }) => said.some((row) => row[index] !== ''))
}

/** Each row says whose it is: the next page may begin with it. */
function table(words: Words, columns: readonly Column[], said: readonly (readonly string[])[]): Block[] {
  if (said.length === 0) return []
  return [
    {
      type: 'planTable',
      head: columns.map(({ title }) => title),
      rows: said.map((row) => columns.map(({ index }) => marked(words, row[index] ?? ''))),
    },
  ]
}

/** Numbers of one post that the same sources give share a row. */
function entriesOf(lines: readonly Line[]): Line[][] {
  const entries = new Map<string, Line[]>()
  for (const line of lines) {
    const key = JSON.stringify([line.body, line.post, line.name, line.sources])
    entries.set(key, [...(entries.get(key) ?? []), line])
  }
  return [...entries.values()]
}

function entryCells(words: Words, gathered: Gathered, entry: readonly Line[]): string[] {
  const [first] = entry
  if (!first) return []
  const isMixed = entry.some(({ contact }) => contact.verified) && entry.some(({ contact }) => !contact.verified)
  const numbers = (wanted: (channel: string) => boolean) =>
    entry
      .filter(({ contact: { channel = 'phone' } }) => wanted(channel))
      .map(({ contact }) => {
        const isDoubtful = isMixed && contact.verified === undefined
        return (
          numberLines(words, contact) + (isDoubtful ? `\n${words.phrase.bracket(words.say(NOT_CHECKED)).trim()}` : '')
        )
      })
      .join('\n')
  const checked = verifiedOn(
    words,
    entry.map(({ contact }) => contact),
  )
  return [
    first.body,
    first.post,
    first.name,
    numbers((channel) => channel === 'phone'),
    numbers((channel) => channel === 'mobile'),
    numbers((channel) => channel !== 'phone' && channel !== 'mobile'),
    checked === '' ? words.say(NOT_CHECKED) : checked,
    sourceNumbers(gathered, first.sources),
  ]
}
