/// What the keys of a JSON text say that their values hold.
struct JSONFields {
  private let nodes: [JSONTree.Node]
  /// By key.
  private let names: [FieldName?]
  private let numbers: [Bool]

  init(_ tree: JSONTree) {
    nodes = tree.nodes
    names = tree.keys.map { FieldName($0) }
    numbers = tree.keys.map { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// What a value holds by its key; nil if that does not say.
  subscript(node: Int) -> FieldName? { nodes[node].key.flatMap { names[$0] } }

  /// Whether a key, by its index, is a number, as of a list that is written as an object.
  func isNumber(_ key: Int) -> Bool { numbers[key] }
}
