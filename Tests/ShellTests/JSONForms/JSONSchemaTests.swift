import Testing

struct JSONSchemaTests {
  private static let schemas = JSONSchemas(files: [
    "a.json": .object([
      "type": "object", "required": .list(["line", "kind"]),
      "properties": .object([
        "line": .object(["type": "integer", "minimum": 1]),
        "kind": .object(["enum": .list(["speech", .null])]),
        "bytes": .object(["$ref": "b.json#/$defs/bytes"]),
        "words": .object(["additionalProperties": .object(["type": "string"])]),
        "either": .object([
          "anyOf": .list([.object(["type": "boolean"]), .object(["const": 7])])
        ]),
      ]),
    ]),
    "b.json": .object([
      "$defs": .object([
        "bytes": .object([
          "type": "array", "minItems": 2, "maxItems": 2,
          "items": .object(["type": .list(["integer", "null"]), "maximum": 9]),
        ])
      ])
    ]),
  ])

  @Test(
    arguments: [
      (["line": 1, "kind": .null], []),
      (["line": 1, "kind": "speech", "more": 1, "bytes": .list([0, .null])], []),
      (["line": 1], [": lacks kind"]),
      (["line": 0, "kind": "speech"], ["line: below 1.0"]),
      (["line": 1.5, "kind": "speech"], ["line: not of type integer"]),
      (["line": 1, "kind": "note"], ["kind: not in the list"]),
      (["line": 1, "kind": .null, "bytes": .list([1])], ["bytes: too few"]),
      (["line": 1, "kind": .null, "bytes": .list([1, 2, 3])], ["bytes: too many"]),
      (["line": 1, "kind": .null, "bytes": .list([1, 10])], ["bytes/1: above 9.0"]),
      (["line": 1, "kind": .null, "bytes": .list([1, "2"])], ["bytes/1: of none of the types"]),
      (["line": 1, "kind": .null, "words": .object(["a": 1])], ["words/a: not of type string"]),
      (["line": 1, "kind": .null, "either": 8], ["either: not of type boolean"]),
      (["line": 1, "kind": .null, "either": 7], []),
    ] as [([String: JSONValue], [String])])
  func `A value is told where it does not fit`(fields: [String: JSONValue], problems: [String]) {
    #expect(Self.schemas.problems(of: .object(fields), by: "a.json") == problems)
  }

  @Test func `An unknown keyword or reference is no silent pass`() {
    let schemas = JSONSchemas(files: ["a.json": .object(["pattern": "^a"])])
    #expect(schemas.problems(of: "b", by: "a.json").count == 1)
    #expect(schemas.problems(of: "b", by: "b.json") == ["no b.json"])
  }
}
