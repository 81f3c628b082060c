import Foundation
import Testing

/// The program in a terminal of its own, as somebody sits before it.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private(set) var output = ""
  private var bytes: [UInt8] = []
  private var status: Int32?

  /// - Parameter folder: the current one.
  init(_ arguments: [String], in folder: String, columns: UInt16 = 80, rows: UInt16 = 24, term: String = "xterm") throws
  {
    let program = try #require(Program.path)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    // The library's own names for these are not to be had from Swift.
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var lock: Int32 = 0
    var number: UInt32 = 0
    try #require(ioctl(master, setLock, &lock) == 0 && ioctl(master, getNumber, &number) == 0)
    let terminal = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A session's first terminal is its own: what is typed there may end it.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession)

    var environment = ProcessInfo.processInfo.environment
    environment["TERM"] = term
    environment["LC_ALL"] = "C.UTF-8"
    environment["NO_COLOR"] = nil
    let words = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, "/usr/bin/env", &actions, &attributes, words, variables) == 0)
    process = child
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  func type(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

  /// What stands on the screen that was drawn last, without colours.
  var screen: String {
    let drawn = output.components(separatedBy: "\u{1B}[H").last ?? ""
    let plain = drawn.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
    // A break of two letters is one character to Swift.
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { $0 != "\r" }))
  }

  /// Reads on until the screen shows something.
  /// - Returns: whether it did, within the time that a busy machine may take.
  func shows(_ text: String) -> Bool { reads { screen.contains(text) } }

  /// Reads on until the program has ended.
  /// - Returns: its status; nil where it goes on and on.
  func end() -> Int32? {
    _ = reads { false }
    for _ in 0..<1000 where status == nil {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { self.status = (status >> 8) & 0xFF | (status & 0x7F) << 8 }
      usleep(10_000)
    }
    return status
  }

  /// Whether what is typed is shown, and taken by the line: as a shell leaves it.
  var isAsBefore: Bool {
    var settings = termios()
    tcgetattr(master, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0 && settings.c_lflag & tcflag_t(ICANON) != 0
  }

  private func reads(until isDone: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: 30)
    while !isDone() {
      guard Date() < end else { return false }
      var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 100) > 0 else { continue }
      var room = [UInt8](repeating: 0, count: 65_536)
      let count = read(master, &room, room.count)
      // The other end is closed.
      guard count > 0 else { return isDone() }
      bytes += room[..<count]
      // A letter may have come by half.
      if let text = String(validating: bytes, as: UTF8.self) { output = text }
    }
    return true
  }
}
