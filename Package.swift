// swift-tools-version: 6.2
import PackageDescription

/// `Fuzzing/run` builds everything with libFuzzer's instruments; nobody else does.
let isFuzzing = Context.environment["NQC_FUZZING"] != nil

/// What every target of ours is held to: an import no wider than it need be, and no warning left standing.
let strict: [SwiftSetting] =
  [
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])] : [])

let fuzzing: [Target] = [
  .target(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
  fuzzer("FuzzReader", of: ["InputProperties"]),
  fuzzer("FuzzCompiler", of: ["InputProperties", "ResolutionCompiler"]),
]

func fuzzer(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies + ["CLibFuzzer"], path: "Fuzzing/\(name)", swiftSettings: strict,
    linkerSettings: [
      // Nothing refers to the counters but their section's name, for which the linker would throw them away.
      .unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "nostart-stop-gc"])
    ])
}

let package = Package(
  name: "nqc",
  products: [.executable(name: "nqc", targets: ["nqc"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // Spreadsheets are XML in ZIP.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // The C library's allocator has settings that Swift's module of it leaves out.
    .systemLibrary(name: "CMalloc"),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "YAMLSyntax", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: strict),
    .target(name: "ResolutionCompiler", dependencies: ["YAMLSyntax", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "ResolutionFormatting", dependencies: ["YAMLSyntax", "ResolutionCompiler", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "MonitoringStore", dependencies: ["CSQLite", "ResolutionCompiler", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "ResolutionWorkspace", dependencies: ["ResolutionFormatting", "ResolutionCompiler", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Workshop",
      dependencies: ["ResolutionWorkspace", "ResolutionFormatting", "ResolutionCompiler", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "Tables", dependencies: ["CZlib", "CExpat", "ResolutionCompiler", "YAMLSyntax", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "ReportFiles",
      dependencies: ["Tables", "MonitoringStore", "ResolutionCompiler", "YAMLSyntax", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "AnnexImport", dependencies: ["Tables", "ResolutionFormatting", "ResolutionCompiler", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "ProgrammeDerivation",
      dependencies: ["ResolutionFormatting", "ResolutionCompiler", "YAMLSyntax", "Diagnostics"],
      swiftSettings: strict),
    .target(
      name: "ResolutionExport",
      dependencies: ["CLibXlsxWriter", "CLibZip", "ResolutionFormatting", "ResolutionCompiler", "Diagnostics"],
      swiftSettings: strict),
    .executableTarget(
      name: "nqc",
      dependencies: [
        "CMalloc", "Diagnostics", "ResolutionCompiler", "ResolutionExport", "ResolutionFormatting",
        "ResolutionWorkspace", "MonitoringStore", "ReportFiles", "AnnexImport", "ProgrammeDerivation", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // What holds of any input: asked by tests and by fuzzers.
    .target(
      name: "InputProperties",
      dependencies: ["ResolutionFormatting", "ResolutionCompiler", "YAMLSyntax", "Diagnostics"],
      path: "Fuzzing/InputProperties", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "YAMLSyntaxTests", dependencies: ["YAMLSyntax", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ResolutionCompilerTests",
      dependencies: ["ResolutionCompiler", "ResolutionFormatting", "InputProperties", "YAMLSyntax", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ResolutionFormattingTests",
      dependencies: ["ResolutionFormatting", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "MonitoringStoreTests",
      dependencies: ["MonitoringStore", "ResolutionCompiler", "ResolutionWorkspace", "Diagnostics", "CSQLite"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "WorkshopTests", dependencies: ["Workshop", "ResolutionWorkspace", "ResolutionCompiler", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "AnnexImportTests",
      dependencies: [
        "AnnexImport", "ResolutionExport", "ResolutionWorkspace", "ResolutionFormatting", "ResolutionCompiler",
        "Diagnostics",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ProgrammeDerivationTests",
      dependencies: [
        "ProgrammeDerivation", "ResolutionWorkspace", "ResolutionFormatting", "ResolutionCompiler", "Diagnostics",
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportFilesTests", dependencies: ["ReportFiles", "MonitoringStore", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ResolutionExportTests",
      dependencies: [
        "ResolutionExport", "ResolutionFormatting", "ResolutionCompiler", "ResolutionWorkspace", "Diagnostics",
        "CLibZip",
      ], exclude: ["read-back.py"], swiftSettings: strict),
    .testTarget(
      name: "nqcTests",
      dependencies: [
        "nqc", "Workshop", "ResolutionExport", "ResolutionWorkspace", "ResolutionCompiler", "Diagnostics", "CSQLite",
      ],
      swiftSettings: strict),
  ] + (isFuzzing ? fuzzing : []),
  swiftLanguageModes: [.v6]
)
