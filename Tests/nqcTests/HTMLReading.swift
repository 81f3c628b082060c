import Foundation

/// A page of HTML as another program reads it: Python's own parser.
enum HTMLReading {
  /// What is wrong with a page, a line each: tags that are not closed, tables without caption or heads, rows of another
  /// length, anything that would be fetched or run. Then, after `text:`, all its text. Nil without Python.
  static func read(_ page: [UInt8]) throws -> (wrong: [String], text: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The page may be larger than a pipe.
    let writing = Thread {
      try? input.fileHandleForWriting.write(contentsOf: Data(page))
      try? input.fileHandleForWriting.close()
    }
    writing.start()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    let parts = String(decoding: said, as: UTF8.self).components(separatedBy: "text:\n")
    return (parts[0].split(separator: "\n").map(String.init), parts.dropFirst().joined())
  }

  private static let script = """
    import sys
    from html.parser import HTMLParser

    VOID = {"meta", "br", "hr"}
    KNOWN = {"html", "head", "title", "style", "body", "main", "section", "footer", "h1", "h2", "h3", "p", "table", "caption",
             "thead", "tbody", "tr", "th", "td", "ul", "li", "span", "strong", "small", "code", "bdi"} | VOID

    class Page(HTMLParser):
        def __init__(self):
            super().__init__()
            self.open, self.texts, self.tables, self.width, self.cells = [], [], [], 0, 0

        def handle_starttag(self, tag, attributes):
            names = dict(attributes)
            if tag not in KNOWN: print("unknown element", tag)
            if len(names) != len(attributes): print("an attribute twice in", tag)
            for name in names:
                if name in ("src", "href", "style", "srcdoc", "action") or name.startswith("on"): print("attribute", name)
            if tag == "table": self.tables.append({"caption": False, "head": 0})
            if tag == "caption": self.tables[-1]["caption"] = True
            if tag == "th" and names.get("scope") not in ("row", "col"): print("a heading of nothing")
            if tag == "tr": self.cells = 0
            if tag in ("td", "th"): self.cells += int(names.get("colspan", 1))
            if tag not in VOID: self.open.append(tag)

        def handle_endtag(self, tag):
            if not self.open or self.open.pop() != tag: print("closed but not open:", tag)
            if tag == "tr":
                table = self.tables[-1]
                table["head"] = table["head"] or self.cells
                if self.cells != table["head"]: print("a row of", self.cells, "cells among rows of", table["head"])
            if tag == "table" and not self.tables[-1]["caption"]: print("a table without caption")

        def handle_data(self, data):
            if self.open and self.open[-1] == "style":
                if "url(" in data or "@import" in data: print("the style sheet fetches something")
            else: self.texts.append(data)

    page = Page()
    page.feed(sys.stdin.buffer.read().decode("utf-8"))
    page.close()
    if page.open: print("open at the end:", page.open)
    print("text:")
    sys.stdout.buffer.flush()
    sys.stdout.buffer.write("".join(page.texts).encode("utf-8"))
    """
}
