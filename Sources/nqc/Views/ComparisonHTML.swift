import Diagnostics
import ResolutionCompiler
import ResolutionExport
import Workshop

/// A comparison as a page, for the projector and for paper.
struct ComparisonHTML {
  let sources: ComparedSources
  let language: Language

  func bytes() -> [UInt8] {
    let keys = Set(sources.comparisons.map(\.a.key)).sorted().joined(separator: ", ")
    let title = Comparison.title[language]
    return HTMLWriter.page(
      keys.isEmpty ? title : "\(title) · \(keys)", in: language, style: WorkshopStyle.sheet, program: Version.program
    ) { html in
      html.element("h1", title)
      html.element("p") { html in
        for (side, source) in [("A", sources.a), ("B", sources.b)] {
          if side == "B" { html.void("br") }
          html.element("strong", ["class": "side"], side)
          html.text(" " + source.path)
        }
      }
      for words in sources.cautions { html.element("p", ["class": "caution"], words[language]) }
      for words in sources.leftOver { html.element("p", words[language]) }
      for comparison in sources.comparisons { html.element("section") { append(comparison, to: &$0) } }
      html.element("footer") { $0.element("p", Version.program) }
    }
  }

  private func append(_ comparison: Comparison, to html: inout HTMLWriter) {
    html.element("h2", "\(comparison.a.number): \(comparison.a.title[language])")
    if comparison.a.number != comparison.b.number || comparison.a.title != comparison.b.title {
      html.element("p", "B: \(comparison.b.number): \(comparison.b.title[language])")
    }
    table(Comparison.figuresTitle[language], columns: ["", "A", "B"], class: "figures", to: &html) { html in
      for figure in comparison.figures where figure.a != 0 || figure.b != 0 {
        html.element("tr", ["class": figure.a == figure.b ? "" : "differs"]) { html in
          html.element("th", ["scope": "row"], figure.title[language])
          html.element("td", ["class": "number"], "\(figure.a)")
          html.element("td", ["class": "number"], "\(figure.b)")
        }
      }
    }
    if !comparison.coverage.isEmpty {
      let columns = [
        Words(vi: "Mục", en: "Clause")[language], Words(vi: "Nội dung", en: "Content")[language], "A", "B",
      ]
      table(
        "\(comparison.coverageTitle(in: language)) (\(comparison.coverage.count))", columns: columns, class: "coverage",
        to: &html
      ) { html in
        for coverage in comparison.coverage { append(coverage, to: &html) }
      }
      if let rest = comparison.restOfClauses { html.element("p", rest[language]) }
    }
    if !comparison.pairs.isEmpty { append(comparison.pairs, to: &html) }
    for (side, tasks) in [("A", comparison.tasksOnlyIn.a), ("B", comparison.tasksOnlyIn.b)] where !tasks.isEmpty {
      list("\(Comparison.tasksTitle(onlyIn: side)[language]) (\(tasks.count))", to: &html) { html in
        for task in tasks { html.element("li") { append(task, to: &$0) } }
      }
    }
    for (side, kpis) in [("A", comparison.kpisOnlyIn.a), ("B", comparison.kpisOnlyIn.b)] where !kpis.isEmpty {
      list("\(Comparison.kpisTitle(onlyIn: side)[language]) (\(kpis.count))", to: &html) { html in
        for kpi in kpis {
          html.element("li") { html in
            html.element("span", ["class": "id"], kpi.kpi.id)
            html.text(" " + kpi.words[language])
          }
        }
      }
    }
  }

  private func append(_ coverage: Comparison.Coverage, to html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"], coverage.name)
      html.element("td") { html in
        html.text(coverage.title[language])
        html.element("small", " (\(coverage.asked[language]))")
      }
      for ground in [coverage.sides.a, coverage.sides.b] {
        html.element("td", ["class": ground.isOpen ? "bad" : ""]) { html in
          html.text(ground.words[language])
          if !ground.ids.isEmpty {
            html.void("br")
            html.element("small", ["class": "id"], ground.ids.joined(separator: ", "))
          }
        }
      }
    }
  }

  /// A part of the table for each pair: its titles, and a row for each difference.
  private func append(_ pairs: [Comparison.TaskPair], to html: inout HTMLWriter) {
    let title = "\(Comparison.pairsTitle[language]) (\(pairs.count))"
    html.element("table", ["class": "pairs"]) { html in
      html.element("caption", title)
      head(["", "A", "B"], to: &html)
      for pair in pairs {
        html.element("tbody") { html in
          html.element("tr", ["class": "pair"]) { html in
            html.element("th", ["scope": "row"], Words(vi: "nhiệm vụ", en: "task")[language])
            html.element("td") { append(pair.a, to: &$0) }
            html.element("td") { append(pair.b, to: &$0) }
          }
          if pair.differences.isEmpty {
            html.element("tr") { html in
              html.element("td", "")
              html.element("td", ["colspan": "2", "class": "good"], Comparison.alike[language])
            }
          }
          for difference in pair.differences {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], difference.field.words[language])
              for values in [difference.a, difference.b] {
                html.element("td", ["class": values.isEmpty ? "nothing" : ""]) { html in
                  html.lines(values.isEmpty ? [Comparison.nothing[language]] : values.map { $0[language] })
                }
              }
            }
          }
        }
      }
    }
  }

  private func append(_ task: Annex.Line, to html: inout HTMLWriter) {
    html.element("span", ["class": "id"], task.id)
    html.text(" " + task.title[language])
  }

  private func head(_ columns: [String], to html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element(column.isEmpty ? "td" : "th", ["scope": column.isEmpty ? "" : "col"], column)
        }
      }
    }
  }

  private func table(
    _ caption: String, columns: [String], class: String, to html: inout HTMLWriter,
    rows: (inout HTMLWriter) -> Void
  ) {
    html.element("table", ["class": `class`]) { html in
      html.element("caption", caption)
      head(columns, to: &html)
      html.element("tbody", rows)
    }
  }

  private func list(_ title: String, to html: inout HTMLWriter, items: (inout HTMLWriter) -> Void) {
    html.element("h3", title)
    html.element("ul", items)
  }
}
