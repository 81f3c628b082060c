import ArgumentParser

struct Tree: ParsableCommand {
  func run() throws {}
}
