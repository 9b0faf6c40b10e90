/** The look of the page: it reads from 320 px, in black and white, and on A4. */

/** Weights are told by words and by how dark their sign is; text keeps a contrast of at least 7 : 1. */
export const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#1a1a1a;font:1rem/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;overflow-wrap:anywhere}
main,footer{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.7rem;line-height:1.3;margin:.4em 0}
h2{font-size:1.3rem;border-bottom:2px solid #1a1a1a;padding-bottom:.2em;margin:2em 0 .7em}
h3{font-size:1.1rem;margin:1.8em 0 .3em}
p{margin:.4em 0}
a{color:#0b4f9c;display:inline-block;padding:.15em 0}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
h2+h3{margin-top:.6em}
.quiet{color:#4a4a4a;font-size:.9375em}.place{display:block}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.7rem;margin:1em 0;padding:0;list-style:none}
.counts li{border:1px solid #767676;padding:.6em .8em}
.counts b{display:block;font-size:1.9rem;line-height:1.2}
.counts span{font-weight:700}.counts small{display:block;font-size:.875rem;color:#4a4a4a}
.sign{display:inline-block;border:2px solid #1a1a1a;padding:0 .45em;line-height:1.4;font-size:.875em;font-weight:700;white-space:nowrap;vertical-align:.1em}
.sign.error{background:#7a1f1f;border-color:#7a1f1f;color:#fff}
.sign.warning{background:#fde7b5}
.sign.info{border-width:1px}
.bar{display:flex;height:1.1em;border:1px solid #767676;min-width:6rem;background:#fff}
.bar i{display:block;height:100%}
.bar .error{background:#7a1f1f}
.bar .warning{background:repeating-linear-gradient(45deg,#fff 0 3px,#8a6400 3px 6px)}
.bar .info{background:#dcdcdc}
.bar .fresh{background:#1a1a1a}
.bar .known{background:repeating-linear-gradient(45deg,#fff 0 3px,#767676 3px 5px)}
.bar .paid{background:#fff}
.legend{list-style:none;padding:0;margin:.4em 0 1em;display:flex;flex-wrap:wrap;gap:.2em 1.4em}.legend li{display:flex;align-items:center;gap:.5em}.legend .bar{min-width:0;width:1.6em}.legend i{width:100%}
.scroll{overflow-x:auto;margin:.7em 0}.scroll:focus-visible{outline:2px solid #0b4f9c}
table{border-collapse:collapse;font-size:.9375em;line-height:1.45;width:100%}
caption{text-align:left;font-weight:700;padding:.2em 0}
th,td{border:1px solid #767676;padding:.3em .5em;vertical-align:top;text-align:left;overflow-wrap:break-word}
thead th{background:#ececec;white-space:nowrap}
tbody th{font-weight:400;min-width:9em}
.number{text-align:right;white-space:nowrap}
.findings{padding:0;list-style:none;margin:.7em 0}
.findings li{border-left:4px solid #767676;padding:.1em 0 .1em .8em;margin:0 0 1em}
.findings .error{border-color:#7a1f1f}
.findings p{margin:.15em 0}
.what{font-weight:700}
.findings .sign{margin-right:.4em}
footer{border-top:1px solid #c9c9c9;color:#4a4a4a;font-size:.875em;margin-top:2rem}
@media (max-width:30rem){main,footer{padding:.75rem}h1{font-size:1.4rem}.counts{grid-template-columns:1fr 1fr}.counts small{display:none}tbody th{min-width:7em}}
@page{size:A4;margin:16mm 15mm;@bottom-center{content:counter(page);font:9pt sans-serif}}
@media print{
body{font-size:10pt;line-height:1.5}main,footer{max-width:none;padding:0}footer{margin-top:4mm;font-size:8pt}footer p{margin:1mm 0}
h1{font-size:17pt}h2{font-size:13pt;margin:1.3em 0 .5em}h3{font-size:11pt}
h1,h2,h3,caption,.lead{break-after:avoid}
a{color:inherit;text-decoration:none;padding:0}
.counts{grid-template-columns:repeat(4,1fr);gap:3mm}.counts b{font-size:18pt}.counts small{font-size:8pt}
.scroll{overflow:visible}table{font-size:9pt}th,td{padding:1.5pt 4pt}
thead{display:table-header-group}tr,.findings p,.counts li{break-inside:avoid}.findings p:first-child{break-after:avoid}
.sign,.bar,.bar i,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
