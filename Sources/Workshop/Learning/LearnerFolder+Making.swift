package import ResolutionWorkspace

extension LearnerFolder {
  /// Makes a learner's folder: wholly or not at all. In a folder that is there and empty, the log comes last.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there; what contains it is made too.
  ///   - course: is copied with all that it is compiled with.
  ///   - head: is given the copy's digest.
  ///   - readme: the text of its `README.md`.
  package static func make(
    at path: String, with course: Course, head: Progress.Head, readme: String
  ) throws(Refusal) -> LearnerFolder {
    let folder = LearnerFolder(path: Path.tidy(path))
    try Files.makeWhole(folder.path, last: Progress.fileName) { draft throws(FileFailure) in
      try LearnerFolder(path: draft).fill(with: course, head: head, readme: readme)
    }
    return folder
  }

  private func fill(with course: Course, head: Progress.Head, readme: String) throws(FileFailure) {
    for folder in [self.course, works, aside] { try Files.makeFolder(folder) }
    try Files.save(CourseCopy(course).files, below: self.course)
    try Files.save(Array(readme.utf8), as: self.readme)
    var head = head
    // Of the copy as it will be read, not of what it was copied from: the manifest is another.
    head.digest = try Course(folder: self.course).digest
    try Files.save(head.line, as: log)
  }
}
