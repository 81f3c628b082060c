/// How pages for trainers look: large and plain on a projector, A4 landscape on paper. What a colour says, words say too.
enum WorkshopStyle {
  static let sheet = """
    @page { size: A4 landscape; margin: 12mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; font: 18px/1.45 "Noto Sans", "Segoe UI", Arial, sans-serif; }
    main { max-width: 1500px; margin: 0 auto; padding: 20px; }
    h1 { margin: 0 0 8px; font-size: 1.7em; }
    h2 { margin: 28px 0 8px; font-size: 1.3em; }
    h3, caption { margin: 24px 0 6px; font-size: 1.1em; font-weight: bold; text-align: left; }
    caption { padding: 20px 0 6px; margin: 0; }
    p { margin: 6px 0; }
    ul { margin: 0; padding-left: 1.2em; }
    table { width: 100%; border-collapse: collapse; }
    th, td { padding: 5px 9px; border: 1px solid #777; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
    thead th { background: #1d3557; color: #fff; }
    thead td { border: 0; }
    tbody th { font-weight: 600; background: #f1f3f5; }
    table.figures, table.narrow { width: auto; min-width: 40%; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .cell { text-align: center; white-space: nowrap; }
    .learners th, .learners td { padding: 4px 6px; }
    .exercises tbody th { width: 26%; }
    .mistakes tbody th, .checks tbody th { white-space: nowrap; }
    .differs td { font-weight: bold; }
    .pair td { font-weight: 600; background: #f1f3f5; }
    .pairs tbody td { width: 43%; }
    .coverage td:nth-child(2) { width: 36%; }
    .coverage td:nth-child(n + 3) { width: 28%; }
    .id, code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 0.85em; }
    .id { color: #444; font-weight: normal; }
    .good { color: #17612b; }
    .bad { color: #9c1c1c; }
    .nothing, small, footer { color: #555; }
    .caution { padding: 6px 12px; border-left: 6px solid #b35c00; background: #fff4e5; }
    @media print {
      body { font-size: 9.5pt; }
      th, td { padding: 2px 5px; }
      .learners th, .learners td { padding: 2px 4px; }
      main { max-width: none; padding: 0 1px; }
      thead { display: table-header-group; }
      tr, li { break-inside: avoid; }
      .exercises, .mistakes { break-before: page; }
      tbody tr:first-child { break-before: avoid; }
      h2, h3, caption { break-after: avoid; }
      thead th { background: #ddd; color: #111; }
    }
    """
}
