package import Diagnostics

/// Writes a page of HTML that needs nothing beside it. Every text goes through `Markup`, so that nothing which somebody
/// typed is taken for markup.
package struct HTMLWriter {
  package typealias Attributes = KeyValuePairs<String, String>

  private var html = ""

  /// A whole page.
  /// - Parameters:
  ///   - style: what stands in its style sheet, as it is.
  ///   - program: what it was made by.
  package static func page(
    _ title: String, in language: Language, style: String, program: String, _ body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var writer = HTMLWriter()
    writer.html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(Markup.escaped(program))">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>

      """
    writer.element("main", body)
    writer.html += "</body>\n</html>\n"
    return Array(writer.html.utf8)
  }

  /// An element and what is in it. An attribute without a value is left out.
  package mutating func element(
    _ name: String, _ attributes: Attributes, _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    if HTMLWriter.holdsBlocks.contains(name) { html += "\n" }
    body(&self)
    html += "</\(name)>"
    if HTMLWriter.isBlock.contains(name) { html += "\n" }
  }

  package mutating func element(_ name: String, _ body: (inout HTMLWriter) -> Void) { element(name, [:], body) }

  package mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  package mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

  /// An element that holds nothing: `br`, `hr`.
  package mutating func void(_ name: String) { open(name, [:]) }

  package mutating func text(_ text: String) { html += Markup.escaped(text) }

  /// Texts below each other.
  package mutating func lines(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { void("br") }
      text(line)
    }
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    html += "<\(name)"
    for (key, value) in attributes where !value.isEmpty { html += " \(key)=\"\(Markup.escaped(value))\"" }
    html += ">"
  }

  /// After these begins a new line, for whoever reads the source.
  private static let isBlock: Set = [
    "main", "section", "header", "footer", "h1", "h2", "h3", "p", "table", "caption", "thead", "tbody", "tr", "ul",
    "ol",
    "li", "dl", "div",
  ]
  private static let holdsBlocks: Set = ["main", "section", "table", "thead", "tbody", "ul", "ol", "dl"]
}
