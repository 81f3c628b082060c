import Diagnostics
import ResolutionCompiler

extension Mending {
  /// What was mended, in one line.
  var line: Words {
    count == 0
      ? Words(vi: "không có chỗ nào sửa tự động được", en: "nothing could be fixed unasked")
      : Words(vi: "đã sửa \(places.vi)", en: "fixed \(places.en)")
  }

  /// What would be mended, in one line.
  var outlook: Words { count == 0 ? line : Words(vi: "sẽ sửa \(places.vi)", en: "would fix \(places.en)") }

  private var places: Words {
    Words(
      vi: "\(count) chỗ trong \(files.count) tệp", en: "\(counted(count, "place")) in \(counted(files.count, "file"))")
  }
}
