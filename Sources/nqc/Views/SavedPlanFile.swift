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
        vi: "nguồn không còn như lúc lập kế hoạch \(path) (\(plan.at)): \(names); chưa ghi gì, hãy chạy lại `nqc plan`",
        en:
          "the sources are not as they were when the plan \(path) was made (\(plan.at)): \(names); nothing was written, "
          + "run `nqc plan` again"), in: language)
  }
}
