import CLibZip
import Diagnostics
import Glibc

/// A zip archive, made in memory. Its files bear no time, so that the same contents give the same bytes.
enum Zip {
  static func archive(_ files: [(path: String, bytes: [UInt8])]) throws(ExportFailure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else { throw failure(&error) }
    // The archive owns its source; this is our share in it.
    zip_source_keep(source)
    for file in files {
      // The library reads the bytes when the archive is closed, and frees this copy of them.
      guard let copy = malloc(max(file.bytes.count, 1)) else { throw abandoned(archive) }
      file.bytes.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
      }
      guard let contents = zip_source_buffer(archive, copy, zip_uint64_t(file.bytes.count), 1) else {
        free(copy)
        throw abandoned(archive)
      }
      let index = zip_file_add(archive, file.path, contents, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(contents)
        throw abandoned(archive)
      }
      // 1 January 1980, 00:00: the first moment that an archive can tell of.
      guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else { throw abandoned(archive) }
    }
    guard zip_close(archive) == 0 else { throw abandoned(archive) }
    return try contents(of: source)
  }

  private static func contents(of source: OpaquePointer) throws(ExportFailure) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw failure(zip_source_error(source))
    }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    var got: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      got = zip_source_read(source, room.baseAddress, zip_uint64_t(size))
      count = max(0, Int(got))
    }
    guard got == size else { throw failure(zip_source_error(source)) }
    return bytes
  }

  /// Lets go of an archive that cannot be written.
  private static func abandoned(_ archive: OpaquePointer) -> ExportFailure {
    let failure = failure(zip_get_error(archive))
    zip_discard(archive)
    return failure
  }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> ExportFailure {
    let reason = error.map { String(cString: zip_error_strerror($0)) } ?? "?"
    return ExportFailure(
      message: Words(vi: "không lập được tệp nén: \(reason)", en: "cannot make the archive: \(reason)"))
  }
}
