/** The look of HTML documents: dark on white, readable from 320 px, and printed like a plan. */

import type { SheetSize } from '../../model/papers/sheet.ts'

/** Of the drawings: the shades are those of the tables. */
export const FIGURE_STYLE = `svg rect,svg polygon{fill:#fff;stroke:#1a1a1a;stroke-width:.75}svg .edges{fill:none;stroke:#1a1a1a;stroke-width:.75}svg .tips{fill:#1a1a1a}
svg .head{fill:#ececec}svg .red{fill:#f9d5d3}svg .orange{fill:#fde0c4}svg .yellow{fill:#fdf3bd}svg .blue{fill:#d5e4f7}svg .grey{fill:#e9e9e9}
svg text{fill:#1a1a1a;text-anchor:middle;dominant-baseline:central}svg .start{text-anchor:start}svg .strong{font-weight:700}svg .down{writing-mode:vertical-rl}
`

/** The shades keep a contrast of at least 12 : 1 with the text; colour never stands alone, the words are in the cell. */
export const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.75 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-width:52rem;margin:0 auto;padding:1rem}
h1,h2,h3,h4,h5,h6{line-height:1.35;margin:1.6em 0 .5em;break-after:avoid}
h1{font-size:1.7rem}h2{font-size:1.35rem}h3{font-size:1.15rem}h4,h5,h6{font-size:1rem}
h2{border-bottom:1px solid #c9c9c9;padding-bottom:.2em}
p,ul,ol{margin:.5em 0}ul,ol{padding-left:1.8em}li>p{margin:.2em 0}
a{color:#0b4f9c}
.edition{margin:0;color:#4a4a4a;font-size:.875rem}
.cover{text-align:center;padding:2rem 0;border-bottom:3px double #8a8a8a;margin-bottom:1.5rem}
.cover .marks{text-align:left;font-weight:700;margin:0}
.cover h1{margin:2rem 0;font-size:2rem}
.cover dl{display:inline-grid;grid-template-columns:auto auto;gap:.3em 1em;text-align:left;margin:0}
.cover dt{color:#4a4a4a}.cover dd{margin:0}
nav ol{list-style:none;padding-left:0}nav ol ol{padding-left:1.5em}nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}
.annex{border-top:3px double #8a8a8a;margin-top:2.5rem;padding-top:1rem}
.annex>h2{border:0;text-align:center}.annex>h2 .label{display:block;text-align:left}
.scroll{overflow-x:auto;margin:1em 0}.scroll:focus-visible{outline:2px solid #0b4f9c}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.5}
.scroll>table{min-width:calc(var(--columns,1)*5.5em)}
caption{font-weight:700;padding:.3em;text-align:center}
th,td{border:1px solid #767676;padding:.3em .5em;vertical-align:top;text-align:left;min-width:2.5em}
th{background:#ececec}td>:first-child{margin-top:0}td>:last-child{margin-bottom:0}td ul,td ol{padding-left:1.3em}
.red{background:#f9d5d3}.orange{background:#fde0c4}.yellow{background:#fdf3bd}.blue{background:#d5e4f7}.grey{background:#e9e9e9}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
.tick{appearance:none;-webkit-appearance:none;width:.95em;height:.95em;margin:0 .15em;border:1.5px solid #1a1a1a;background:#fff;vertical-align:-.1em}
.tick:checked{background:linear-gradient(45deg,transparent 44%,#1a1a1a 44% 56%,transparent 56%),linear-gradient(-45deg,transparent 44%,#1a1a1a 44% 56%,transparent 56%)}
.tasks{list-style:none;padding-left:.2em}.tasks>li{padding-left:1.6em}.tasks>li>.tick,.tasks>li>p:first-child>.tick{margin:0 .35em 0 -1.45em}
.short{white-space:nowrap}
figure{margin:1.5em 0;text-align:center;break-inside:avoid}figcaption{font-weight:700}
svg{display:inline-block;font-family:inherit}
${FIGURE_STYLE}blockquote{margin:.5em 0;padding-left:1em;border-left:3px solid #8a8a8a}
pre{overflow-x:auto;background:#f4f4f4;padding:.6em}code{font-family:ui-monospace,Consolas,monospace;white-space:pre-wrap}
footer{border-top:1px solid #c9c9c9;color:#4a4a4a;font-size:.875rem}
@media screen and (max-width:30rem){.scroll>.form{min-width:0}.form,.form tbody,.form tr,.form th,.form td{display:block}.form th{border-bottom:0}.form td{border-top:0;min-height:2.4em}}
@media screen and (max-width:50rem){:not(.card)>.scroll>table:not(.form) :is(th,td){min-width:4.5em}}
@media screen and (min-width:60rem){.landscape>.scroll{width:min(76rem,94vw);margin-left:calc(50% - min(38rem,47vw))}}
@media (max-width:30rem){main,footer{padding:.75rem}.cover dl{display:block}.cover dd{margin:0 0 .4em}.cover h1{font-size:1.5rem}
.card table:not(:has(thead)),.card table:not(:has(thead)) :is(tbody,tr,td){display:block}.card table:not(:has(thead)) td{border-width:0 1px 1px}.card table:not(:has(thead)){border-top:1px solid #767676}}
.card{border-top:4px solid #1a1a1a;margin-top:2.5rem;padding-top:.5rem}.card>h2{border:0;margin-top:.3em}
.card td,.card th{min-width:0}.card td>p{margin:0}.card .scroll{margin:.4em 0}
.cards nav ul{columns:14em;padding-left:1.2em}.cards nav a{display:inline-block;padding:.2em 0}
@media print{
body{font-family:"Noto Serif CJK SC","Source Han Serif SC",FangSong,SimSun,serif;font-size:11pt;line-height:1.6}
main,footer{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
.cover{min-height:235mm;border:0;break-after:page;padding-top:10mm;margin:0}.cover h1{margin:50mm 0 40mm;font-size:24pt}
.cover~nav,.annex,.page{break-before:page}.cover+nav,.cover+.page{break-before:auto}.cover~nav{break-after:page}
.annex{border:0;margin:0;padding:0}
.landscape,.annex:has(>h2+.landscape,>h2+p+.landscape){page:wide}
.scroll{overflow:visible}.scroll>table{min-width:0}
svg{max-width:100%}
thead{display:table-header-group}tr{break-inside:avoid}.form tr{break-inside:auto}.form p{break-inside:avoid}
main:has(>.landscape:last-child)+footer{page:wide}
caption{break-after:avoid}
table{font-size:9.5pt}th,td,.tick{print-color-adjust:exact;-webkit-print-color-adjust:exact}
p,li{orphans:2;widows:2}
.page{height:0}
.card{page:card;break-before:page;break-inside:avoid;border:0;margin:0;padding:0}.card>h2{font-size:16pt;line-height:22pt;margin:0;text-align:center}
.card>p{margin:0;font-size:9pt;line-height:14pt}.card table{line-height:13pt}.card th,.card td{padding:0 3pt}.card .scroll{margin:0 0 3pt}.card li,.card ol{margin:0}
.tight{font-size:9pt;line-height:12.5pt}.tight main,.tight footer{page:card}.tight footer{display:none}.tight h1{font-size:14pt;line-height:18pt;margin:0;text-align:center}
.tight h2{font-size:11pt;line-height:14pt;margin:5pt 0 2pt;border:0;padding:0}.tight :is(p,ul,ol){margin:1pt 0}.tight .scroll{margin:0}.tight table{font-size:9pt;line-height:12pt}.tight :is(th,td){padding:0 3pt}
.cards nav,.cards main>h1,.cards .edition,.cards footer{display:none}.cards nav+.card{break-before:auto}
}
`

/** The sheets that it is printed on; their names are those of CSS. */
export function pageStyle(sheet: SheetSize): string {
  const name = sheet === 'letter' ? 'letter' : 'A4'
  return `@page{size:${name};margin:24mm 22mm 22mm 24mm;@bottom-center{content:counter(page);font:10.5pt serif}}
@page card{size:${name};margin:10mm 14mm 12mm}
@page wide{size:${name} landscape;margin:22mm}
`
}
