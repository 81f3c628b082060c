import CLibZip
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The files in a zip archive, read back.
struct Archive {
  private(set) var files: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8]) throws {
    var error = zip_error_t()
    zip_error_init(&error)
    let source = try #require(
      bytes.withUnsafeBytes { zip_source_buffer_create($0.baseAddress, zip_uint64_t($0.count), 0, &error) })
    // The bytes are read below, and must still be there.
    try bytes.withUnsafeBytes { _ in
      let archive = try #require(zip_open_from_source(source, ZIP_CHECKCONS, &error))
      defer { zip_discard(archive) }
      for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
        var status = zip_stat_t()
        try #require(zip_stat_index(archive, index, 0, &status) == 0)
        let file = try #require(zip_fopen_index(archive, index, 0))
        defer { zip_fclose(file) }
        var contents = [UInt8](repeating: 0, count: Int(status.size))
        #expect(zip_fread(file, &contents, status.size) == zip_int64_t(status.size))
        files[String(cString: status.name)] = contents
      }
    }
  }

  func text(_ path: String) throws -> String { String(decoding: try #require(files[path]), as: UTF8.self) }

  /// Whether each of its files that says it is XML can be read as such.
  func expectWellFormed(sourceLocation: SourceLocation = #_sourceLocation) {
    for (path, bytes) in files where path.hasSuffix(".xml") || path.hasSuffix(".rels") {
      let parser = XMLParser(data: Data(bytes))
      #expect(parser.parse(), "\(path): \(parser.parserError.debugDescription)", sourceLocation: sourceLocation)
    }
  }
}
