// swift-tools-version: 6.2

// The module graph is the architecture: data passes the modules from top to bottom.

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dixit",
  products: [
    .library(name: "InterviewQA", targets: ["InterviewQA"]),
    .executable(name: "dixit", targets: ["Shell"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Storage", swiftSettings: settings),
    .target(name: "Transcripts", dependencies: ["Storage"], swiftSettings: settings),
    .target(
      name: "TextAnalysis", dependencies: ["Storage", "Transcripts"], swiftSettings: settings),
    .target(
      name: "PassageRetrieval", dependencies: ["Storage", "TextAnalysis", "Transcripts"],
      swiftSettings: settings),
    .target(
      name: "InterviewQA",
      dependencies: ["PassageRetrieval", "Storage", "TextAnalysis", "Transcripts"],
      swiftSettings: settings),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(
      name: "CEditline", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditor", dependencies: ["CEditline"], swiftSettings: settings),
    .executableTarget(
      name: "Shell",
      dependencies: [
        "InterviewQA", "LineEditor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(name: "TableGenerator", swiftSettings: settings),
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "InterviewQA", "LineEditor", "PassageRetrieval", "TextAnalysis", "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["compare-with-peers.py"],
      swiftSettings: settings),

    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(
      name: "LineEditorDemo", dependencies: ["LineEditor"], path: "Tests/LineEditorDemo",
      swiftSettings: settings),
    .testTarget(
      name: "LineEditorTests",
      dependencies: ["Fixtures", "LineEditor", "LineEditorDemo", "CPseudoTerminal"],
      swiftSettings: settings),

    .target(
      name: "Fixtures", dependencies: ["InterviewQA", "Transcripts"], path: "Tests/Fixtures",
      swiftSettings: settings),
    .testTarget(
      name: "StorageTests", dependencies: ["Fixtures", "Storage"], swiftSettings: settings),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["Fixtures", "Transcripts"], swiftSettings: settings),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["Fixtures", "InterviewQA", "TextAnalysis"],
      swiftSettings: settings),
    .testTarget(
      name: "PassageRetrievalTests",
      dependencies: ["Fixtures", "PassageRetrieval", "Storage", "TextAnalysis"],
      swiftSettings: settings),
    .testTarget(
      name: "InterviewQATests",
      dependencies: ["Fixtures", "InterviewQA", "TextAnalysis", "Transcripts"],
      swiftSettings: settings),
    .testTarget(
      name: "ShellTests",
      dependencies: ["CPseudoTerminal", "Fixtures", "InterviewQA", "LineEditor", "Shell"],
      swiftSettings: settings),
  ]
)
