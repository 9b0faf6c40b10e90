/** Changes that nobody can notice, each with its reason: what the reader gets is the same. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'src/commands/cached/asked.ts#listing':
    'which files are meant follows from what was asked, from where, and from the files of the repositories; it is held all the same',
  'src/commands/cached/look.ts#isContent=true':
    'a file that cannot be read has a finding, and is read again to show it',
  'src/model/repository/stock.ts#mayNeed=true': 'a measure that needs nothing is looked at for nothing',
  'src/source/walk.ts#slashes': 'only Windows writes paths otherwise',
  'src/source/yaml/subset/orders.ts#startOf':
    'keys whose order nobody remembers are read letter by letter, to the same',
  'src/source/yaml/subset/plain.ts#digits': 'a number in its plainest form is read like any other, more slowly',
  'src/render/checklist/cells.ts#blankCell': 'an empty cell is what the change puts in its place',
}
