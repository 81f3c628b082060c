import Diagnostics
import ResolutionCompiler

extension Compilation {
  /// What an author may do about the diagnostics of a check: have the certain repairs made, and read what a code means.
  var nextSteps: [Words] {
    var steps: [Words] = []
    let mendable = diagnostics.count { $0.fixes.contains { $0.safety == .safe } }
    if mendable > 0 {
      steps.append(
        Words(
          vi: "\(mendable) chỗ sửa được ngay bằng: nqc check --fix",
          en: "\(mendable) \(mendable == 1 ? "place" : "places") can be fixed at once by: nqc check --fix"))
    }
    if hasErrors, plan.units.contains(where: \.isIncomplete) {
      steps.append(
        Words(
          vi: "Vì lỗi ở cách viết, có phần chưa kiểm tra được: sửa xong hãy chạy lại",
          en: "Some parts could not be checked because of how they are written: mend them and check again"))
    }
    if let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first {
      steps.append(
        Words(vi: "Xem giải thích: nqc explain \(first.code)", en: "To learn more: nqc explain \(first.code)"))
    }
    return steps
  }
}
