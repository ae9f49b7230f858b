/** The page's own stylesheet, kept as text so that it travels inside the program. Values are those of `docs/look.md`. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --surface: #ffffff; --hover: #f2f0ec; --line: #e4e3df; --line-control: #888b91;
  --ink: #1b1e24; --ink-2: #4a4d54; --ink-3: #63666d; --accent: #255ea2;
  --due: #c5770f; --due-ink: #8a5111; --broken: #cc3430; --broken-ink: #aa2523; --kept: #2f8856; --kept-ink: #19653f;
  --font: "Inter Variable", Inter, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #18191d; --hover: #202226; --line: #2c2e32; --line-control: #71747c;
    --ink: #ebedef; --ink-2: #b8bac0; --ink-3: #989ba2; --accent: #7fb9f5;
    --due: #ebae42; --due-ink: #efbf6c; --broken: #f06c65; --broken-ink: #f6938c; --kept: #66c189; --kept-ink: #85d2a0;
  }
}
@media (prefers-contrast: more) { :root { --ink-3: var(--ink-2); --line: var(--line-control); } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--surface); color: var(--ink); font: 0.9375rem/1.5rem var(--font); font-feature-settings: "cv05"; -webkit-text-size-adjust: 100%; }
body, h1, h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
body { overflow-wrap: break-word; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.page { max-width: 65rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
header { position: relative; display: flex; align-items: center; justify-content: space-between; gap: 0 1.5rem; min-height: 3.75rem; border-bottom: 1px solid var(--line); }
.shop { font-size: 1.0625rem; font-weight: 600; letter-spacing: -0.01em; }
summary { display: flex; align-items: center; min-height: 2.75rem; font-size: 0.8125rem; color: var(--accent); cursor: pointer; white-space: nowrap; }
summary::marker { content: none; }
summary::-webkit-details-marker { display: none; }
nav ul { position: absolute; right: 0; top: 100%; z-index: 1; min-width: 11rem; padding: 0.25rem; background: var(--surface); border: 1px solid var(--line-control); border-radius: 10px; }
nav a { display: flex; align-items: center; min-height: 2.75rem; padding: 0 0.75rem; font-size: 0.8125rem; border-radius: 6px; }
nav a:hover { background: var(--hover); text-decoration: none; }
nav a[aria-current] { color: var(--ink); font-weight: 500; }
h1 { margin-top: 1.5rem; font-size: 1.5rem; line-height: 2rem; font-weight: 600; letter-spacing: -0.015em; text-wrap: balance; }
h2 { font-size: 1.0625rem; line-height: 1.5rem; font-weight: 600; }
h3 { font-size: 0.9375rem; line-height: 1.5rem; font-weight: 600; }
.lead { max-width: 40rem; margin-top: 0.5rem; color: var(--ink-2); text-wrap: pretty; }
.columns { display: grid; gap: 2rem; margin-top: 1.5rem; }
section + section { margin-top: 2rem; }
section h2 { margin-bottom: 0.75rem; }
.row { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); gap: 0 0.75rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.row:last-child { border-bottom: 1px solid var(--line); }
.row > div { min-width: 0; }
.mark { width: 1.25rem; height: 1.25rem; margin-top: 0.125rem; color: var(--ink-3); }
.mark.due { color: var(--due); } .mark.broken { color: var(--broken); } .mark.kept { color: var(--kept); }
.mark .on-kept { color: var(--surface); }
.state { font-weight: 500; }
.state.due { color: var(--due-ink); } .state.broken, .state.late { color: var(--broken-ink); } .state.kept { color: var(--kept-ink); }
.when { font-variant-numeric: tabular-nums; }
.small { margin-top: 0.25rem; font-size: 0.8125rem; line-height: 1.25rem; color: var(--ink-2); max-width: 40rem; }
aside { border-top: 1px solid var(--line); padding-top: 1.25rem; }
.write { display: flex; align-items: center; justify-content: center; min-height: 2.75rem; margin-top: 0.75rem; padding: 0.5rem 1rem; border: 1px solid var(--line-control); border-radius: 6px; color: var(--ink); font-weight: 500; text-align: center; overflow-wrap: anywhere; }
.write:hover { background: var(--hover); text-decoration: none; }
footer { display: grid; gap: 0.25rem; margin-top: 2rem; font-size: 0.8125rem; line-height: 1.25rem; color: var(--ink-3); }
@media (min-width: 56.25rem) {
  .page { padding: 0 2rem 3rem; }
  .columns { grid-template-columns: minmax(0, 1fr) 22.5rem; gap: 2.5rem 4rem; align-items: start; }
  aside { border-top: 0; padding-top: 0; }
  h1 { margin-top: 2rem; font-size: 1.75rem; line-height: 2.25rem; }
}
@media print {
  :root { color-scheme: light; --surface: #fff; --ink: #000; --ink-2: #000; --ink-3: #000; --line: #999; --broken: #000; --broken-ink: #000; --kept: #000; --kept-ink: #000; --due: #000; --due-ink: #000; }
  nav { display: none; }
  .columns { display: block; }
  aside { margin-top: 2rem; }
  .row { break-inside: avoid; }
  .write { display: inline; border: 0; padding: 0; }
}
`
