import Fixtures
import FoundationEssentials

/// The schemas of `docs/schemas`, and the part of JSON Schema 2020-12 that they use.
struct JSONSchemas: Sendable {
  private let files: [String: JSONValue]

  static let documented = Result { try JSONSchemas(folder: Repository.root + "/docs/schemas") }

  init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    files = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
        return (name, try JSONDecoder().decode(JSONValue.self, from: data))
      })
  }

  init(files: [String: JSONValue]) {
    self.files = files
  }

  /// Where a value does not fit: `citations/0/line: not an integer`; empty where it does.
  ///
  /// - Parameter reference: `answer.json`, or a part of it: `answer.json#/$defs/citation`.
  func problems(of value: JSONValue, by reference: String) -> [String] {
    guard let (schema, file) = schema(reference, from: "") else { return ["no \(reference)"] }
    return problems(of: value, schema, in: file, at: [])
  }

  /// - Parameter file: the one that the reference stands in.
  private func schema(_ reference: String, from file: String) -> (JSONValue, file: String)? {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    let name = parts[0].isEmpty ? file : String(parts[0])
    let path = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
    let found = path.reduce(files[name]) { $0?[$1] }
    return found.map { ($0, name) }
  }

  private func problems(
    of value: JSONValue, _ schema: JSONValue, in file: String, at path: [String]
  ) -> [String] {
    guard case .object(let keywords) = schema else { return ["a schema is an object"] }
    return keywords.keys.sorted().flatMap { keyword -> [String] in
      let problem = { (text: String) in [path.joined(separator: "/") + ": " + text] }
      switch (keyword, keywords[keyword] ?? .null) {
      case ("$ref", .text(let reference)):
        guard let (next, name) = self.schema(reference, from: file) else {
          return problem("no \(reference)")
        }
        return problems(of: value, next, in: name, at: path)
      case ("type", .text(let type)): return value.isOf(type) ? [] : problem("not of type \(type)")
      case ("type", .list(let types)):
        let isFine = types.contains { type in
          if case .text(let type) = type { value.isOf(type) } else { false }
        }
        return isFine ? [] : problem("of none of the types")
      case ("const", let only): return value == only ? [] : problem("not the constant")
      case ("enum", .list(let all)): return all.contains(value) ? [] : problem("not in the list")
      case ("minimum", .number(let least)):
        if case .number(let number) = value, number < least { return problem("below \(least)") }
        return []
      case ("maximum", .number(let most)):
        if case .number(let number) = value, number > most { return problem("above \(most)") }
        return []
      case ("minItems", .number(let least)):
        if case .list(let items) = value, Double(items.count) < least { return problem("too few") }
        return []
      case ("maxItems", .number(let most)):
        if case .list(let items) = value, Double(items.count) > most { return problem("too many") }
        return []
      case ("items", let item):
        guard case .list(let items) = value else { return [] }
        return items.enumerated().flatMap {
          problems(of: $1, item, in: file, at: path + ["\($0)"])
        }
      case ("required", .list(let names)):
        guard case .object(let fields) = value else { return [] }
        return names.flatMap { name -> [String] in
          guard case .text(let key) = name, fields[key] == nil else { return [] }
          return problem("lacks \(key)")
        }
      case ("properties", .object(let properties)):
        guard case .object(let fields) = value else { return [] }
        return properties.keys.sorted().flatMap { key -> [String] in
          guard let field = fields[key], let own = properties[key] else { return [] }
          return problems(of: field, own, in: file, at: path + [key])
        }
      case ("additionalProperties", let other):
        guard case .object(let fields) = value, case .object = other else { return [] }
        return fields.keys.sorted().filter { schema["properties"]?[$0] == nil }.flatMap { key in
          problems(of: fields[key] ?? .null, other, in: file, at: path + [key])
        }
      case ("anyOf", .list(let choices)):
        let all = choices.map { problems(of: value, $0, in: file, at: path) }
        return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? []
      case ("allOf", .list(let all)):
        return all.flatMap { problems(of: value, $0, in: file, at: path) }
      case ("$schema", _), ("$id", _), ("$defs", _), ("title", _), ("description", _): return []
      default: return problem("the schema's keyword \(keyword) is not known to the tests")
      }
    }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  fileprivate func isOf(_ type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number.rounded() == number
    case .text: type == "string"
    case .list: type == "array"
    case .object: type == "object"
    }
  }
}
