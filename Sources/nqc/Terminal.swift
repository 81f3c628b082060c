import Glibc

/// The terminal, taken over for a while: a page takes the place of what was there, and keys come one by one and unseen. Given
/// back when it goes out of scope.
struct Terminal: ~Copyable {
  private let before: termios

  /// Nil where input or output is no terminal, or one that cannot move its cursor.
  init?() {
    var settings = termios()
    let type = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    guard isatty(0) == 1, Console.output.isTerminal, type != "dumb", tcgetattr(0, &settings) == 0 else { return nil }
    before = settings
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // What is typed is asked for, never waited for.
    settings.c_cc.6 = 0  // VMIN
    settings.c_cc.5 = 0  // VTIME
    // Whoever stops a program by mistake does not know how to go on with it.
    settings.c_cc.10 = 0  // VSUSP
    tcsetattr(0, TCSANOW, &settings)
    // A screen of its own, no cursor, no line that goes on below itself.
    Console.output.write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l")
  }

  deinit {
    Console.output.write("\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l")
    var settings = before
    tcsetattr(0, TCSANOW, &settings)
  }

  /// As it is now.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(Console.output.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Shows lines, from the top; what was there before is gone.
  func draw(_ lines: [[UInt8]]) {
    var bytes = Array("\u{1B}[H".utf8)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes += "\r\n".utf8 }
      bytes += line
      bytes += "\u{1B}[K".utf8
    }
    bytes += "\u{1B}[J".utf8
    Console.output.write(bytes)
  }

  /// What has been typed since the last time; nil where nobody will type any more.
  func keys() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(0, &bytes, bytes.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
    return Array(bytes.prefix(count))
  }
}

/// Signals that are asked for, where they would otherwise end the program at once.
struct Signals {
  private var set = sigset_t()

  /// To be called before any other thread is there, since each takes over what it finds.
  init(_ numbers: [Int32]) {
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits for one.
  /// - Parameter milliseconds: how long at most.
  /// - Returns: nil where none came.
  func wait(milliseconds: Int) -> Int32? {
    var set = set
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    let number = sigtimedwait(&set, nil, &time)
    return number > 0 ? number : nil
  }
}
