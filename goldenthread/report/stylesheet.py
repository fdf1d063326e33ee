"""How an exported report looks: one style sheet that stands inside the file, for screen and paper."""

STYLE = """
:root { color: #212b32; background: #fff; font: 1.125rem/1.6 arial, sans-serif; }
body { margin: 0; }
.made-up p { margin: 0; }
.made-up { padding: .5rem 1.5rem; background: #fff4c9; border-bottom: 4px solid #ffb81c; font-weight: 700; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 2.5rem 0 1rem; border-top: 2px solid #005eb8; padding-top: .75rem; }
.as-at, .id { color: #4c6272; font-size: 1rem; }
.sentence { margin: 0 0 1.25rem; scroll-margin-top: 1rem; }
.sentence > p { margin: 0; }
.sentence:target > p { background: #fff4c9; }
a { color: #005eb8; }
a.fact { color: inherit; text-decoration: underline dotted #005eb8; text-underline-offset: .25em; }
a.fact:hover { text-decoration-style: solid; }
a:focus-visible, summary:focus-visible { outline: 4px solid #ffeb3b; background: #ffeb3b; color: #212b32; }
details { margin: .25rem 0 0; font-size: 1rem; }
details details { margin: .5rem 0; }
summary { cursor: pointer; color: #005eb8; width: max-content; }
details > p, details > dl { margin: .5rem 0; padding-left: 1rem; border-left: 4px solid #d8dde0; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; }
dt { color: #4c6272; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; }
caption { text-align: left; font-weight: 700; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d8dde0; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.paper, .mark { display: none; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .25rem; } }
@media (forced-colors: active) { .made-up, h2 { border-color: CanvasText; } }
@media print {
  @page { margin: 2cm 2cm 2.5cm; }
  :root { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .made-up { background: none; border: 1px solid; padding: .25rem .5rem; margin-bottom: 1rem; }
  .screen { display: none; }
  details { display: none; }
  a.fact { text-decoration: none; }
  .mark { display: inline; font-size: .7em; vertical-align: super; color: #003087; }
  .paper { display: block; break-before: page; }
  .paper table { font-size: 9pt; }
  h2 { break-after: avoid; }
  .sentence, tr { break-inside: avoid; }
}
"""
