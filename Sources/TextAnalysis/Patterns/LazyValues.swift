import Basics

/// The values of a table by number. Stored values are read when they are first needed, since a
/// question needs few of thousands.
///
/// Public for the same reason as `Term`.
public struct LazyValues<Value: Sendable>: Sendable {
  @usableFromInline let stored: LazyArray<Value>?
  /// The values after the stored ones.
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

  /// In the order of their numbers.
  var all: [Value] { (stored.map(Array.init) ?? []) + made }

  /// Only values that were not stored can be changed.
  @inlinable subscript(number: Int) -> Value {
    get {
      guard let stored, number < stored.count else { return made[number - storedCount] }
      return stored[number]
    }
    _modify { yield &made[number - storedCount] }
  }

  @inlinable mutating func append(_ value: Value) { made.append(value) }
}
