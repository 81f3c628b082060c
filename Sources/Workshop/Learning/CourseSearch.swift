import Diagnostics
package import ResolutionWorkspace

extension Course {
  /// The course that learners of the current folder are meant to take: the nearest one upwards, in a folder of `Workshops`.
  package static func nearest(files: Files = .disk) throws(Refusal) -> Course {
    var folder = "."
    var last = ""
    while files.kind(folder) == .folder, files.identity(folder) != last {
      let workshops = Path.join(folder, "Workshops")
      let names = files.kind(workshops) == .folder ? (try? files.list(workshops)) ?? [] : []
      let courses = names.sorted().compactMap { name in
        try? Course(folder: Path.join(workshops, name), files: files)
      }.filter { !$0.exercises.isEmpty }
      if let course = courses.first, courses.count == 1 { return course }
      if !courses.isEmpty {
        let all = courses.map(\.folder).joined(separator: ", ")
        throw Refusal(
          .wrongRequest,
          Words(
            vi: "có nhiều khoá học, hãy chọn một bằng --course: \(all)",
            en: "there are several courses, choose one with --course: \(all)"))
      }
      last = files.identity(folder)
      folder = folder == "." ? ".." : folder + "/.."
    }
    throw Refusal(
      .wrongRequest,
      Words(
        vi: "không thấy khoá học nào (thư mục Workshops) từ đây trở lên; hãy chỉ ra bằng --course THƯ_MỤC",
        en: "there is no course (in a folder Workshops) from here upwards; name one with --course FOLDER"))
  }

  /// The course of a folder that somebody names.
  package static func named(_ folder: String, files: Files = .disk) throws(Refusal) -> Course {
    let course: Course
    do throws(FileFailure) {
      course = try Course(folder: Path.tidy(folder), files: files)
    } catch {
      throw Refusal(.wrongRequest, error.whenReading)
    }
    guard !course.exercises.isEmpty else {
      throw Refusal(
        .wrongRequest,
        Words(vi: "trong \(folder) không có bài tập nào", en: "there are no exercises in \(folder)"))
    }
    return course
  }

  /// The folder's own name, which learners' logs have.
  package var folderName: String {
    let path = Files.disk.identity(folder)
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}
