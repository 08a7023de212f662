import Basics

/// What a server offers.
package struct Services {
  /// `dixit`, and its version.
  package let name, version: String
  /// What an assistant should know before it uses any of it.
  package let instructions: String
  /// In the order in which they are listed.
  package let tools: [Tool]
  package let resources: any ResourceProvider
  package let prompts: [Prompt]

  package init(
    name: String, version: String, instructions: String, tools: [Tool],
    resources: any ResourceProvider, prompts: [Prompt]
  ) {
    self.name = name
    self.version = version
    self.instructions = instructions
    self.tools = tools
    self.resources = resources
    self.prompts = prompts
  }
}

/// Something that an assistant can have done. Tools only read.
package struct Tool {
  package let name, title, description: String
  /// JSON Schemas (2020-12) of its arguments and of its structured result.
  package let input, output: JSON
  /// - Throws: `ToolFailure` for arguments that it cannot take, and for work that it cannot do.
  package let call: (Arguments, Call) throws -> ToolResult

  package init(
    name: String, title: String, description: String, input: JSON, output: JSON,
    call: @escaping (Arguments, Call) throws -> ToolResult
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.input = input
    self.output = output
    self.call = call
  }
}

/// What a tool gives.
package struct ToolResult {
  /// For a reader.
  package let text: String
  /// For a program: JSON text of an object that matches the tool's output schema.
  package let structured: String

  package init(text: String, structured: String) {
    self.text = text
    self.structured = structured
  }
}

/// Why a tool could not do its work, in a sentence that an assistant can act on.
package struct ToolFailure: Error {
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// The request was cancelled: it is not answered.
package struct Cancellation: Error {
  package init() {}
}

/// A call of a tool while it is carried out.
package struct Call {
  /// - Throws: `Cancellation` if the client has cancelled the request.
  package let check: () throws -> Void
  /// Tells the client how far it is, if the client wants to know.
  package let progress: (_ done: Int, _ all: Int) -> Void
}

/// The arguments of a call.
package struct Arguments {
  private let fields: [String: JSON]

  /// - Parameter known: the names that the tool takes.
  init(_ fields: [String: JSON], known: Set<String>) throws(ToolFailure) {
    let others = fields.keys.filter { !known.contains($0) }.sorted()
    if let other = others.first {
      let names = known.sorted().joined(separator: ", ")
      throw ToolFailure(
        "‘\(other)’ is no argument of this tool; it takes " + (names.isEmpty ? "none" : names))
    }
    self.fields = fields
  }

  /// An optional text; nil if it is missing or null.
  ///
  /// - Parameter longest: number of Unicode scalars that it may have.
  package func text(
    _ name: String, longest: Int = Arguments.longestText
  ) throws(ToolFailure) -> String? {
    switch fields[name] {
    case nil, .null: return nil
    case .string(let text):
      guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
      throw ToolFailure("‘\(name)’ has more than \(longest) characters")
    default: throw ToolFailure("‘\(name)’ must be a string")
    }
  }

  /// Number of Unicode scalars that a text may have unless more are allowed.
  package static let longestText = 10_000

  package func requiredText(_ name: String) throws(ToolFailure) -> String {
    guard let text = try text(name), text.contains(where: { !$0.isWhitespace }) else {
      throw ToolFailure("‘\(name)’ is missing or empty")
    }
    return text
  }

  /// An optional number within a range; nil if it is missing or null.
  package func number(_ name: String, in range: ClosedRange<Int>) throws(ToolFailure) -> Int? {
    guard let value = fields[name], value != .null else { return nil }
    guard let number = value.integer, range.contains(number) else {
      throw ToolFailure(
        "‘\(name)’ must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}

/// What an assistant can read.
package protocol ResourceProvider {
  /// - Throws: any error; its description is shown.
  func resources() throws -> [Resource]
  /// Patterns of addresses, whose `uri` is a template (RFC 6570).
  var templates: [Resource] { get }
  /// The text of a resource; nil if there is none of that address.
  ///
  /// - Throws: any error; its description is shown.
  func text(of uri: String) throws -> String?
}

/// Something to read, or a pattern of such things.
package struct Resource {
  package let uri, name, title, description: String

  package init(uri: String, name: String, title: String, description: String) {
    self.uri = uri
    self.name = name
    self.title = title
    self.description = description
  }
}

/// A text that tells an assistant how to do something.
package struct Prompt {
  package let name, title, description: String
  /// Name and meaning of what the text may be made for.
  package let arguments: [(name: String, description: String)]
  package let text: ([String: String]) -> String

  package init(
    name: String, title: String, description: String,
    arguments: [(name: String, description: String)], text: @escaping ([String: String]) -> String
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.arguments = arguments
    self.text = text
  }
}
