package import ResolutionWorkspace

/// A learner's folder: a course, the learner's work, and the log of it.
///
/// ```
/// README.md        what to do
/// khoa-hoc/        the course, which nobody edits
/// bai/             03-don-vi.yaml …: the work, which only the learner edits
/// luu/             what was put aside, and copies of what was checked
/// tien-do.jsonl    the log
/// ```
package struct LearnerFolder: Hashable, Sendable {
  /// As reached from the current folder.
  package let path: String

  package init(path: String) { self.path = path }

  /// The folder that another one is, or lies in; nil where there is none.
  package init?(around folder: String = ".", files: Files = .disk) {
    var folder = Path.tidy(folder)
    var last = ""
    // Upwards until going up leads nowhere, or nowhere new.
    while files.kind(folder) == .folder, files.identity(folder) != last {
      if LearnerFolder(path: folder).isMade(files) {
        self.init(path: folder)
        return
      }
      last = files.identity(folder)
      folder = folder == "." ? ".." : folder + "/.."
    }
    return nil
  }

  /// Whether it is one. Without its log it still is: the log is begun anew, and the work is what matters.
  package func isMade(_ files: Files = .disk) -> Bool {
    guard files.kind(Path.join(course, Workspace.manifestName)) == .file else { return false }
    return files.kind(log) != nil || files.kind(works) == .folder
  }

  package var log: String { Path.join(path, Progress.fileName) }
  package var course: String { Path.join(path, "khoa-hoc") }
  package var works: String { Path.join(path, "bai") }
  package var aside: String { Path.join(path, "luu") }
  package var readme: String { Path.join(path, "README.md") }

  /// The learner's file of an exercise.
  package func work(on exercise: Exercise) -> String { Path.join(works, exercise.fileName) }

  /// The work as it was last checked.
  package func checked(_ exercise: Exercise) -> String { Path.join(aside, exercise.fileName) }

  /// The work as it last met every check.
  package func passed(_ exercise: Exercise) -> String {
    Path.join(aside, "\(exercise.number)-\(exercise.key).dat.yaml")
  }

  package func solution(of exercise: Exercise) -> String { Path.join(aside, "\(exercise.number)-loi-giai.yaml") }

  /// A name for what is put aside, which nothing has yet.
  func unused(_ stem: String, at time: Timestamp) -> String {
    var path = Path.join(aside, "\(stem).\(time.inFileName).yaml")
    var number = 2
    while Files.disk.kind(path) != nil {
      path = Path.join(aside, "\(stem).\(time.inFileName)-\(number).yaml")
      number += 1
    }
    return path
  }
}
