import Basics
import ContextProtocol

/// JSON Schemas (2020-12) of what the tools take and give. Those of results name what is always there
/// and stay open for more.
enum ToolSchemas {
  /// The schema of one argument.
  struct Argument {
    let schema: JSON

    /// A plain string: some clients try others as JSON first.
    static func text(_ description: String, longest: Int = Arguments.longestText) -> Argument {
      Argument(schema: [
        "type": "string", "description": .string(description), "maxLength": .integer(longest),
      ])
    }

    static func number(_ description: String, _ least: Int, _ most: Int) -> Argument {
      Argument(schema: [
        "type": "integer", "description": .string(description), "minimum": .integer(least),
        "maximum": .integer(most),
      ])
    }
  }

  static let narrowing: [String: Argument] = [
    "source": .text("Only this source, by its id or file as the tool sources gives them."),
    "speaker": .text("Only this speaker's words, named as the tool sources gives them."),
  ]

  static func input(_ arguments: [String: Argument], required: [String]) -> JSON {
    [
      "$schema": dialect, "type": "object",
      "properties": .object(arguments.mapValues(\.schema)),
      "required": .array(required.map { .string($0) }), "additionalProperties": false,
    ]
  }

  private static let dialect: JSON = "https://json-schema.org/draft/2020-12/schema"

  private static func object(_ properties: [String: JSON]) -> JSON {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(properties.keys.sorted().map { .string($0) }),
    ]
  }

  private static func output(_ properties: [String: JSON]) -> JSON {
    guard case .object(var fields) = object(properties) else { return object(properties) }
    fields["$schema"] = dialect
    return .object(fields)
  }

  private static func list(of items: JSON) -> JSON { ["type": "array", "items": items] }

  private static let text: JSON = ["type": "string"]
  private static let optionalText: JSON = ["type": ["string", "null"]]
  private static let count: JSON = ["type": "integer", "minimum": 0]
  private static let flag: JSON = ["type": "boolean"]
  private static let optionalNumber: JSON = ["type": ["number", "null"]]
  private static let bytes: JSON = [
    "type": "array", "items": ["type": "integer", "minimum": 0], "minItems": 2, "maxItems": 2,
    "description": "Half-open byte range in the file.",
  ]

  static let answer = output([
    "status": ["enum": ["answered", "unanswered"]], "question": text, "version": count,
    "value": optionalText,
    "citations": list(
      of: object([
        "document": text, "file": text, "line": count, "column": count, "paragraph": count,
        "bytes": bytes, "quote": text, "speaker": optionalText,
      ])),
    "facts": ["type": "array"], "proof": ["type": "array"],
  ])

  static let verification = output([
    "quotations": list(
      of: object([
        "line": count, "column": count, "quote": text,
        "verdict": [
          "enum": [
            "exact", "folded", "elided", "translated", "record", "misattributed", "joined",
            "altered", "absent",
          ]
        ], "citation": ["type": ["object", "null"]], "differences": ["type": "array"],
        "hides": list(of: text), "attributed": optionalText, "otherSpeaker": flag,
      ])),
    "summary": object(["fine": flag, "counts": ["type": "object"], "unclosed": ["type": "array"]]),
  ])

  private static let passage = object([
    "document": text, "file": text, "line": count, "paragraph": count, "bytes": bytes,
    "speaker": optionalText, "time": optionalNumber, "text": text, "uri": text,
  ])

  static let passageInPlace = output([
    "passage": passage, "asked": list(of: passage), "before": list(of: passage),
    "after": list(of: passage), "receipt": optionalText,
  ])

  static let passages = output(["passages": list(of: passage)])

  static let facts = output([
    "facts": list(
      of: object([
        "relation": text, "subject": optionalText, "value": text, "file": text, "line": count,
        "document": text, "bytes": bytes,
      ]))
  ])

  static let authoring = output([
    "interviews": list(
      of: object([
        "id": text, "folder": text, "file": text, "about": list(of: text),
        "records": list(of: text),
        "questions": count, "answering": count, "asked": count, "facts": count,
        "words": ["type": "object"],
        "unasked": list(
          of: object(["paragraph": count, "line": count, "speaker": optionalText, "text": text])),
      ]))
  ])

  static let check = output(["problems": list(of: text), "counts": list(of: text)])

  static let sources = output([
    "sources": list(
      of: object([
        "id": text, "title": optionalText, "outlet": optionalText, "files": list(of: text),
        "languages": list(of: text), "paragraphs": count, "original": flag, "uri": text,
        "people": list(of: object(["name": text, "role": text, "turns": count])),
      ])), "notices": list(of: text),
  ])
}

extension [String: ToolSchemas.Argument] {
  static func + (first: Self, second: Self) -> Self { first.merging(second) { $1 } }
}
