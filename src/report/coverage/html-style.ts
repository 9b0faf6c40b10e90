/** The look of the page: it reads from 320 px, in black and white, and on A4 across. */

/** Signs and hatching say what colours say; text keeps a contrast of at least 7 : 1 with what it stands on. */
export const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:76rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.3;margin:.5em 0}
h2{font-size:1.35rem;border-bottom:2px solid #1a1a1a;padding-bottom:.2em;margin:2em 0 .6em}
h3{font-size:1.1rem;margin:1.6em 0 .3em}
p{margin:.4em 0}
nav ul{list-style:none;padding:0;margin:.6em 0;display:flex;flex-wrap:wrap;gap:.3em 1.2em}
a{color:#0b4f9c;display:inline-block;padding:.2em 0}
.signs{list-style:none;padding:0;margin:.5em 0;display:flex;flex-wrap:wrap;gap:.35em 1.1em}
.signs li{display:flex;align-items:center;gap:.4em}
.sign{display:inline-block;width:1.6em;height:1.6em;line-height:1.6em;text-align:center;border:1px solid #767676;font-weight:700;flex:none}
.scroll{position:relative;overflow-x:auto;margin:.6em 0}.scroll:focus-visible{outline:2px solid #0b4f9c}
table{border-collapse:collapse;font-size:.9375rem;line-height:1.45}
table.list{width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid #767676;padding:.3em .5em;vertical-align:top;text-align:left}
thead th{background:#ececec}
tbody th{font-weight:600;background:#fff}
.band th{background:#ececec;font-weight:400;font-size:.875rem}
.list tbody th{width:26%}.list .state{width:7.5rem;font-weight:600}
.documents tbody th{width:auto;white-space:nowrap}.index tbody th{width:20%}.index td:last-child{width:24%}.documents p{margin:0}
.list p{margin:0}.list p+p{margin-top:.2em}
.matrix th:first-child{position:sticky;left:0;min-width:15rem;z-index:1}
.matrix thead th:not(:first-child),.matrix td{text-align:center;min-width:1.9rem;padding:.3em .2em;font-weight:700}
.matrix .edge{border-left:3px solid #1a1a1a}
.met,.all{background:#e4f1e4}
.partly,.some{background:repeating-linear-gradient(45deg,#fff 0 3.5px,#c9a227 3.5px 5.5px)}
.missing,.none{background:#7a1f1f;color:#fff}
.notApplicable{background:#fff}
.undecided,.ask{background:radial-gradient(#9db7d6 22%,transparent 24%) 0 0/7px 7px #fff}
.notAsked{background:#e4e4e4}
.partly b,.some b,.undecided b,.ask b,.map .some b{background:#fff;padding:0 .15em;border-radius:.2em}
.map{list-style:none;padding:0;margin:1em 0;columns:26rem;column-gap:2rem}
.map>li{break-inside:avoid;display:flex;align-items:center;gap:.5em;padding:.15em 0}
.map>li>span{flex:0 0 12.5em}
.map ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap}
.map ul li{border:1px solid #767676;margin:0 0 -1px -1px;padding:.1em .3em;min-width:3em;text-align:center}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
details{margin:.5em 0}summary{cursor:pointer;padding:.25em 0;color:#0b4f9c}
@media (max-width:42rem){main{padding:.75rem}
.list,.list tbody,.list tr,.list th,.list td{display:block;width:auto!important}.list thead{display:none}
.list tr{border-top:2px solid #1a1a1a;margin-bottom:.6em}.list th,.list td{border-top:0}
.map>li>span{flex-basis:7.5em}
.matrix th:first-child{min-width:8.5rem;max-width:8.5rem;font-size:.8125rem}}
@page{size:A4 landscape;margin:12mm;@bottom-center{content:counter(page);font:8pt sans-serif}}
@media print{
body{font-size:9pt;line-height:1.45}main{max-width:none;padding:0}
nav,details:not([open]){display:none}
h1{font-size:16pt}h2{font-size:13pt}h3{font-size:10.5pt}h1,h2,h3,.signs,h3+p{break-after:avoid}
table,.band th,.map{font-size:8pt;line-height:1.35}.map{columns:2}
.partly,.some{background:repeating-linear-gradient(45deg,#fff 0 3px,#777 3px 4px)}th,td{padding:1pt 3pt}
.scroll{overflow:visible}
.matrix{width:auto;max-width:100%}.matrix th:first-child{position:static;min-width:0;width:75mm}
.matrix thead th:not(:first-child),.matrix td{min-width:4.6mm;padding:1pt 0}
thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}tr{break-inside:avoid}.band{break-after:avoid}
th,td,.sign,.map li{print-color-adjust:exact;-webkit-print-color-adjust:exact}.map{break-inside:avoid}
.met,.all{background:#fff}
}
`
