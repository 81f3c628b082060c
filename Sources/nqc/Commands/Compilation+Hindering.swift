import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

extension Compilation {
  /// What stands in the way of an update: errors of what the programme builds on, and a programme that cannot be read.
  /// What is wrong in it, or in another programme, does not: an update may be just what mends it. Of a file in which there
  /// is no programme nothing but whether it can be read is of interest.
  func hindering(updateOf path: String) -> Compilation {
    let wanted = Files.disk.identity(path)
    let own = plan.documents.firstIndex {
      $0.isProgramme && Files.disk.identity(plan.units[Int($0.unit)].file.path) == wanted
    }
    guard let own else {
      return keepingErrors { unit, code in
        code < 200 && Files.disk.identity(plan.units[Int(unit)].file.path) == wanted
      }
    }
    let above = unitsBuiltOn(by: plan.documents[own].implements)
    let ownUnits = Set(units(of: plan.documents[own]))
    let programmes = programmeUnits
    return keepingErrors { unit, code in
      if above.contains(unit) { return true }
      return ownUnits.contains(unit) ? code < 200 : !programmes.contains(unit)
    }
  }

  /// What stands in the way of a skeleton: all errors but those in programmes that can be read, and on which it is not built.
  /// What one locality has left to do keeps no other waiting.
  func hindering(skeletonsOf name: String) -> Compilation {
    guard let document = try? plan.document(named: name) else { return self }
    let above = unitsBuiltOn(by: document)
    let programmes = programmeUnits
    return keepingErrors { unit, code in code < 200 || above.contains(unit) || !programmes.contains(unit) }
  }

  private func keepingErrors(_ hinders: (_ unit: Int32, _ code: Int) -> Bool) -> Compilation {
    var kept = self
    kept.diagnostics = diagnostics.filter { diagnostic in
      guard diagnostic.severity == .error, !diagnostic.span.isNone else { return diagnostic.severity == .error }
      return hinders(Int32(diagnostic.span.file), Int(diagnostic.code.number))
    }
    return kept
  }

  private func units(of document: PlannedDocument) -> [Int32] {
    [document.unit] + Set(document.nodes.map { plan.nodes[Int($0)].unit })
  }

  /// The files of a document and of those that it carries out.
  private func unitsBuiltOn(by document: Int32) -> Set<Int32> {
    var found: Set<Int32> = []
    var next = document
    while next >= 0 {
      found.formUnion(units(of: plan.documents[Int(next)]))
      next = plan.documents[Int(next)].implements
    }
    return found
  }

  private var programmeUnits: Set<Int32> { Set(plan.documents.filter(\.isProgramme).flatMap(units)) }
}
