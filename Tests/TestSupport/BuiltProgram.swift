/// The programs of this package, which are built next to the tests.
package enum BuiltProgram {
  package static func path(of name: String) -> String { folder + "/" + name }

  private static let folder: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.contains(".xctest") }
      .joined(separator: "/")
  }()
}
