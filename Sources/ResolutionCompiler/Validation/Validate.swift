import Diagnostics

/// Runs every rule over a plan, and draws up every task's schedule to see whether it can be.
/// - Returns: what the rules report, and the number of update slots.
func validate(_ plan: Plan) -> ([Diagnostic], slots: Int) {
  let isWhole = !plan.units.contains(where: \.isIncomplete)
  let rules = Rulebook.rules.filter { isWhole || !$0.needsWholeWorkspace }
  let chunk = max(1_000, (plan.nodes.count + 15) / 16)
  let chunks = plan.calendarIsMissing || plan.regulationIsMissing ? 0 : (plan.nodes.count + chunk - 1) / chunk
  let results = concurrently(rules.count + chunks) { job in
    var found: [Diagnostic] = []
    guard job < rules.count else {
      let start = (job - rules.count) * chunk
      let slots = checkSchedules(plan, start..<min(start + chunk, plan.nodes.count), &found)
      return (found, slots)
    }
    rules[job].init().check(plan, reportingTo: &found)
    return (found, 0)
  }
  return (results.flatMap(\.0), results.reduce(0) { $0 + $1.1 })
}
