/** What is sabotaged together, and which tests must notice. */

export interface Slice {
  /** Files that begin like one of these; the longest beginning decides. */
  from: string
  /** Beginnings of the names of test files, those first that notice most. */
  tests: readonly string[]
}

export const SLICES: Readonly<Record<string, readonly Slice[]>> = {
  rules: [{ from: 'src/rules/', tests: ['rules.'] }],
  together: [
    'src/lint/together/',
    'src/lint/repository.ts',
    'src/model/repository/',
    'src/commands/check/together.ts',
  ].map((from) => ({ from, tests: ['repository', 'rules.', 'lint.', 'cache-beside', 'shards.'] })),
  cache: ['src/lint/cache/', 'src/commands/cached/'].map((from) => ({
    from,
    tests: ['cache-beside', 'cache-care', 'cache.', 'cache-', 'shards-errors'],
  })),
  shards: [{ from: 'src/commands/shard/', tests: ['shards'] }],
  coverage: [
    { from: 'src/lint/coverage/', tests: ['coverage/states', 'coverage/capability', 'coverage/'] },
    { from: 'src/commands/coverage/', tests: ['coverage/command'] },
  ],
  reports: [
    { from: 'src/report/', tests: ['report.', 'report-terminal', 'report-programs', 'report-', 'drill-run'] },
    {
      from: 'src/report/coverage/',
      tests: ['coverage/formats', 'coverage/states', 'coverage/page', 'coverage/command'],
    },
    { from: 'src/report/html/', tests: ['report-html'] },
  ],
  writers: [
    { from: 'src/render/', tests: ['render-', 'drill-command'] },
    { from: 'src/render/html/', tests: ['render-html', 'render-plan'] },
    { from: 'src/render/markdown/', tests: ['render-markdown', 'render-plan', 'drill-command', 'drill.'] },
    {
      from: 'src/render/docx/',
      tests: [
        ...['close', 'cover', 'text', 'words', 'pages', 'layout', 'details', 'references', 'notice'].map(
          (name) => `render-docx-${name}.`,
        ),
        ...['render-docx-details-parts', 'render-docx.', 'render-docx-lint', 'render-docx-styles'],
      ],
    },
    { from: 'src/render/figure', tests: ['render-figure', 'render-html', 'render-docx'] },
    { from: 'src/render/checklist/', tests: ['drill'] },
    { from: 'src/render/drills/', tests: ['drill'] },
    { from: 'src/render/drills/view/', tests: ['drill-sheets', 'drill-documents', 'drill-new', 'drill-workbooks'] },
    { from: 'src/render/drills/calendar/', tests: ['drill-calendar'] },
    { from: 'src/render/edition/', tests: ['render-public', 'render-plan-public'] },
    { from: 'src/render/xlsx/', tests: ['render-xlsx-parts'] },
    { from: 'src/render/office/', tests: ['render-office-'] },
    { from: 'src/render/notice/', tests: ['render-notice', 'render-docx-notice'] },
    { from: 'src/render/documents/', tests: ['render-documents', 'drill-report', 'drill-new', 'drill-'] },
    ...[
      { of: 'cards', tests: ['render-cards'] },
      { of: 'forms', tests: ['render-forms'] },
      { of: 'levels', tests: ['render-parted', 'render-ledgers'] },
      { of: 'quick-guide', tests: ['render-quick-guide'] },
      { of: 'reporting', tests: ['render-reporting', 'render-forms-own'] },
    ].map(({ of, tests }) => ({ from: `src/render/documents/${of}/`, tests })),
    {
      from: 'src/render/view/',
      tests: [
        ...[
          'render-card-page',
          'render-contacts',
          'render-structure',
          'render-plan.',
          'render-enterprise',
          'render-card',
          'render-plan',
        ],
        ...[
          'render-reading',
          'render-public',
          'render-forms',
          'render-reporting',
          'render-cards',
          'render-ledgers',
          'render-merged',
        ],
      ],
    },
    {
      from: 'src/render/phrase/',
      tests: [
        'render-phrase',
        'render-one-hazard',
        'render-contacts',
        'render-card-page',
        'render-plan',
        'render-enterprise',
        'drill',
      ],
    },
  ],
  drills: [
    { from: 'src/drill/', tests: ['drill'] },
    { from: 'src/drill/record/', tests: ['drill-workbooks', 'drill-record'] },
    { from: 'src/drill/calendar/', tests: ['drill-calendar'] },
    { from: 'src/drill/status/', tests: ['drill-status', 'drill-loop'] },
  ],
  sources: [
    { from: 'src/source/', tests: ['source-', 'source.'] },
    { from: 'src/source/bytes.ts', tests: ['source.', 'cache-told'] },
    { from: 'src/source/comments.ts', tests: ['ignore'] },
    { from: 'src/source/read.ts', tests: ['source', 'shards-errors', 'shards'] },
    { from: 'src/source/source.ts', tests: ['source', 'fix'] },
    { from: 'src/source/edit/', tests: ['source-edit', 'fix', 'drill-record'] },
    { from: 'src/source/xlsx/', tests: ['render-xlsx', 'drill-workbooks', 'drill-record'] },
    { from: 'src/source/yaml/write.ts', tests: ['source-edit', 'drill-new'] },
  ],
  fix: [
    { from: 'src/lint/fix/', tests: ['fix-ids', 'fix-labels', 'fix-phones', 'fix'] },
    { from: 'src/model/phones/', tests: ['fix-phones', 'rules.', 'fix.'] },
    { from: 'src/model/response/meant.ts', tests: ['fix-labels', 'rules.', 'fix.'] },
    { from: 'src/schema/meant.ts', tests: ['fix-ids', 'schema', 'fix'] },
  ],
  lint: [{ from: 'src/lint/run-rules.ts', tests: ['lint.', 'ignore', 'config.', 'plugins'] }],
  build: [{ from: 'src/build/join-chunks.ts', tests: ['start.'] }],
  schema: [{ from: 'src/schema/', tests: ['schema', 'explain'] }],
  files: [{ from: 'src/commands/write-file.ts', tests: ['write-file', 'cli-files'] }],
}

/** Tests that need other programs, or prove only what lasts beyond one run. */
const NO_ORACLE = /^test\/render-(docx-print|docx-bytes|cards-print|quick-guide-print|killed)/

/** @returns whether a test file, from the package's folder, belongs to the slice of a source file. */
export function isRelated(test: string, file: string): boolean {
  return !NO_ORACLE.test(test) && rankOf(test, file) >= 0
}

/** @returns when a test file is asked: its place in the slice */
export function rankOf(test: string, file: string): number {
  return (sliceOf(file)?.[1].tests ?? []).findIndex((start) => test.startsWith(`test/${start}`))
}

/** @returns the slice with the longest beginning of the file. */
export function sliceOf(file: string): [string, Slice] | undefined {
  const fitting = Object.entries(SLICES).flatMap(([name, slices]) =>
    slices.filter(({ from }) => file.startsWith(from)).map((slice): [string, Slice] => [name, slice]),
  )
  return fitting.sort(([, a], [, b]) => b.from.length - a.from.length)[0]
}
