import Glibc

/// A stream of the terminal or of a pipe.
struct Console: Sendable {
  let descriptor: Int32

  /// What was asked for.
  static let output = Console(descriptor: 1)
  /// Everything else.
  static let errors = Console(descriptor: 2)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write($0) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        // Where it is the errors that cannot be written there is nobody left to tell.
        if descriptor == Console.output.descriptor {
          let reason = String(cString: strerror(errno))
          Console.errors.write("lỗi: không in được ra đầu ra chuẩn · error: cannot print: \(reason)\n")
        }
        Status.failed.exit()
      }
      written += count
    }
  }
}
