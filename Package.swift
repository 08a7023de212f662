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
    .library(name: "InterviewQA", targets: ["InterviewQA", "Evaluation", "Verification"]),
    .executable(name: "dixit", targets: ["Shell"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Basics", swiftSettings: settings),
    .target(name: "Transcripts", dependencies: ["Basics"], swiftSettings: settings),
    .target(name: "TextAnalysis", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "PassageRetrieval", dependencies: ["Basics", "TextAnalysis"],
      swiftSettings: settings),
    .target(
      name: "EntityRecognition", dependencies: ["Basics", "TextAnalysis"],
      swiftSettings: settings),
    .target(
      name: "Knowledge",
      dependencies: ["EntityRecognition", "Basics", "TextAnalysis", "Transcripts"],
      swiftSettings: settings),
    .target(
      name: "Corpora",
      dependencies: [
        "Basics", "EntityRecognition", "Knowledge", "PassageRetrieval", "TextAnalysis",
        "Transcripts",
      ],
      swiftSettings: settings),
    .target(
      name: "InterviewQA",
      dependencies: [
        "Basics", "Corpora", "EntityRecognition", "Knowledge", "PassageRetrieval", "TextAnalysis",
        "Transcripts",
      ],
      swiftSettings: settings),
    .target(
      name: "Verification",
      dependencies: [
        "Basics", "Corpora", "EntityRecognition", "InterviewQA", "Knowledge", "PassageRetrieval",
        "TextAnalysis", "Transcripts",
      ],
      swiftSettings: settings),
    .target(
      name: "Evaluation",
      dependencies: ["Basics", "Corpora", "InterviewQA", "TextAnalysis", "Transcripts"],
      swiftSettings: settings),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(
      name: "CEditline", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "TerminalText", swiftSettings: settings),
    .target(name: "ContextProtocol", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "LineEditing", dependencies: ["CEditline", "TerminalText"], swiftSettings: settings),
    .executableTarget(
      name: "Shell",
      dependencies: [
        "Basics", "ContextProtocol", "Evaluation", "InterviewQA", "LineEditing", "TerminalText",
        "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "TableGenerator", exclude: ["word-frequencies.py"], swiftSettings: settings),
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "Basics", "InterviewQA", "LineEditing", "PassageRetrieval", "TerminalText", "TextAnalysis",
        "Transcripts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["compare-readers.py", "compare-with-peers.py"],
      swiftSettings: settings),

    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "TestSupport", dependencies: ["CPseudoTerminal"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "LineEditingDemo", dependencies: ["LineEditing", "TerminalText"],
      path: "Tests/LineEditingDemo", swiftSettings: settings),
    .testTarget(
      name: "TerminalTextTests", dependencies: ["TerminalText"], swiftSettings: settings),
    .testTarget(
      name: "ContextProtocolTests", dependencies: ["Basics", "ContextProtocol"],
      swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "LineEditingDemo", "TerminalText", "TestSupport"],
      swiftSettings: settings),

    .target(
      name: "Fixtures", dependencies: ["Basics", "InterviewQA", "TestSupport", "Transcripts"],
      path: "Tests/Fixtures", swiftSettings: settings),
    .testTarget(
      name: "BasicsTests", dependencies: ["Basics", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TranscriptsTests", dependencies: ["Fixtures", "Transcripts"], swiftSettings: settings),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["Basics", "TextAnalysis"], swiftSettings: settings),
    .testTarget(
      name: "PassageRetrievalTests",
      dependencies: ["Basics", "PassageRetrieval", "TestSupport", "TextAnalysis"],
      swiftSettings: settings),
    .testTarget(
      name: "EntityRecognitionTests",
      dependencies: ["Fixtures", "InterviewQA", "EntityRecognition", "TextAnalysis"],
      swiftSettings: settings),
    .testTarget(
      name: "KnowledgeTests",
      dependencies: [
        "Basics", "EntityRecognition", "Fixtures", "InterviewQA", "Knowledge", "TextAnalysis",
        "Transcripts",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "InterviewQATests",
      dependencies: [
        "Basics", "EntityRecognition", "Fixtures", "InterviewQA",
        "PassageRetrieval", "TextAnalysis", "Transcripts",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["Fixtures", "InterviewQA", "Transcripts", "Verification"],
      swiftSettings: settings),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "Fixtures", "InterviewQA"],
      swiftSettings: settings),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Basics", "Fixtures", "InterviewQA", "LineEditing", "Shell", "TerminalText", "Verification",
      ],
      swiftSettings: settings),
  ]
)
