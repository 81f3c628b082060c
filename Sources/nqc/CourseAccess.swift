import Diagnostics
import ResolutionWorkspace
import Workshop

/// What commands share that work with a course.
extension CommonOptions {
  /// The course of a folder, sound or not. Says so where there is none, and ends with status 3.
  func course(in folder: String) throws -> Course {
    do throws(FileFailure) {
      return try Course(folder: folder)
    } catch {
      throw Failure(error.whenReading, in: reader)
    }
  }

  func language(in course: Course) -> Language { language?.language ?? course.language }
}
