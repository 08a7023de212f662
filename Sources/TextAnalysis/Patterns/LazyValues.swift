import Basics

/// The values of a table by number: those that were stored are made again when they are first asked
/// for, as of thousands a question needs few. Public for the same reason as `Term`.
public struct LazyValues<Value: Sendable>: Sendable {
  @usableFromInline let stored: LazyArray<Value>?
  /// Those behind what was stored.
  @usableFromInline var made: [Value]

  init(_ stored: StoredList<Value>) {
    self.stored = LazyArray(stored)
    made = []
  }

  @usableFromInline init(_ made: [Value] = []) {
    stored = nil
    self.made = made
  }

  @inlinable var storedCount: Int { stored?.count ?? 0 }

  @inlinable var count: Int { storedCount + made.count }

  var all: [Value] { (stored.map(Array.init) ?? []) + made }

  /// What was stored cannot be changed.
  @inlinable subscript(number: Int) -> Value {
    get {
      guard let stored, number < stored.count else { return made[number - storedCount] }
      return stored[number]
    }
    _modify { yield &made[number - storedCount] }
  }

  @inlinable mutating func append(_ value: Value) { made.append(value) }
}
