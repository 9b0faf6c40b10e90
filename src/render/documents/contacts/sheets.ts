/** The directory as a workbook: one row for each number. */
import type { Sheet } from '../../tree.ts'
import { NOT_CHECKED } from '../cells.ts'
import type { Gathered } from '../gathered.ts'
import { aboutSheet, sheetWords, withSources } from '../sheets.ts'
import { directoryLines } from './directory.ts'
import { GROUPS } from './groups.ts'

export function directorySheets(gathered: Gathered): Sheet[] {
  const words = sheetWords(gathered.words)
  const lines = directoryLines(gathered)
  const head = [
    words.say({ zh: '类别', en: 'Kind' }),
    words.say({ zh: '单位', en: 'Body' }),
    words.say({ zh: '岗位', en: 'Post' }),
    words.label('post', 'name'),
    words.label('contact', 'channel'),
    words.label('contact', 'value'),
    words.label('contact', 'hours'),
    words.label('contact', 'visibility'),
    words.label('contact', 'verified'),
  ]
  const rows = GROUPS.flatMap(({ title, kinds }) => {
    const held = kinds.flatMap((wanted) => lines.filter(({ kind }) => kind === wanted))
    return held.map(({ body, post, name, contact, sources }) => {
      const { channel = 'phone', value, hours = '', visibility = 'internal', verified } = contact
      const cells = [
        words.say(title),
        body,
        post,
        name,
        words.choice('contact', 'channel', channel),
        value,
        hours,
        words.choice('contact', 'visibility', visibility),
        verified ?? words.say(NOT_CHECKED),
      ]
      return { cells, sources }
    })
  })
  const name = words.say({ zh: '通讯录', en: 'Directory' })
  return [{ name, ...withSources(gathered, head, rows) }, aboutSheet(gathered)]
}
