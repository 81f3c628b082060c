import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

/// A file with a plan to carry out.
struct SavedPlanFile {
  let path: String
  let plan: SavedPlan

  init(path: String, in language: Language) throws {
    self.path = path
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.disk.read(path, Self.largest)
    } catch {
      throw Failure(error.whenReading, in: language)
    }
    guard let plan = SavedPlan(bytes) else {
      throw Failure(
        Words(
          vi: "\(path) không phải kế hoạch do `nqc plan -o` lưu; tệp nguồn thì có đuôi .yaml",
          en: "\(path) is not a plan that `nqc plan -o` has saved; sources end in .yaml"), in: language)
    }
    self.plan = plan
  }

  /// Plans of a hundred thousand tasks that all change take a tenth of it.
  private static let largest = 1 << 30

  /// Refuses a plan of other sources.
  func check(against compilation: Compilation, in language: Language) throws {
    let changed = plan.changedSources(in: compilation)
    guard !changed.isEmpty else { return }
    let names = changed.prefix(5).joined(separator: ", ") + (changed.count > 5 ? ", … (\(changed.count))" : "")
    throw Failure(
      Words(
        vi:
          "nguồn không còn như lúc lập kế hoạch \(path) (\(Moments.words(plan.at, in: .vi))): \(names); chưa ghi gì, hãy chạy lại `nqc plan`",
        en:
          "the sources are not as they were when the plan \(path) was made (\(Moments.words(plan.at, in: .en))): \(names); nothing was written, "
          + "run `nqc plan` again"), in: language)
  }
}

extension SavedPlanFile {
  /// Refuses to write a plan where something else lies: the store, a source, whatever took somebody's time.
  static func refuseToReplace(_ path: String, in language: Language) throws {
    switch Files.disk.kind(path) {
    case nil:
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      guard Files.disk.kind(folder) != .folder else { return }
      throw Failure(
        Words(
          vi: "không có thư mục \(folder) để lưu kế hoạch; hãy tạo thư mục ấy hoặc sửa đường dẫn",
          en: "there is no folder \(folder) to save the plan in; make it, or mend the path"), in: language)
    case .folder:
      throw Failure(
        Words(
          vi: "\(path) là thư mục; hãy ghi cả tên tệp kế hoạch", en: "\(path) is a folder; add the plan's file name"),
        in: language)
    case .other:
      throw Failure(
        Words(
          vi: "\(path) không phải tệp thường; hãy ghi tên một tệp, hoặc dùng --format json",
          en: "\(path) is no ordinary file; name one, or use --format json"), in: language)
    case .file:
      guard let start = try? Files.disk.read(path, 1 << 12), start.isEmpty || SavedPlan.begins(start) else {
        throw Failure(
          Words(
            vi: "\(path) đã có và không phải kế hoạch; hãy chọn tên khác để không ghi đè",
            en: "\(path) is there already and is no plan; choose another name"), in: language)
      }
    }
  }
}
