import ArgumentParser

struct Why: ParsableCommand {
  func run() throws {}
}
