// swift-tools-version: 6.2

// A package that uses the library of this repository, as one of its own would.

import PackageDescription

let package = Package(
  name: "AskAndVerify",
  dependencies: [
    .package(name: "dixit", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "AskAndVerify",
      dependencies: [.product(name: "InterviewQA", package: "dixit")],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ]
)
