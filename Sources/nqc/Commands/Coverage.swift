import ArgumentParser

struct Coverage: ParsableCommand {
  func run() throws {}
}
