import Storage

/// The values of a table by number: those that were stored are made again when they are asked for,
/// as of thousands a question needs few.
@usableFromInline struct LazyValues<Value: Sendable>: Sendable {
  private let stored: StoredList<Value>?
  /// Those behind what was stored.
  private var made: [Value]

  init(_ stored: StoredList<Value>) {
    self.stored = stored
    made = []
  }

  init(_ made: [Value]) {
    stored = nil
    self.made = made
  }

  @usableFromInline init() { self.init([]) }

  private var storedCount: Int { stored?.count ?? 0 }

  @usableFromInline var count: Int { storedCount + made.count }

  var all: [Value] { (stored.map(Array.init) ?? []) + made }

  /// What was stored cannot be changed.
  @usableFromInline subscript(number: Int) -> Value {
    get {
      guard let stored, number < stored.count else { return made[number - storedCount] }
      return stored[number]
    }
    _modify { yield &made[number - storedCount] }
  }

  @usableFromInline mutating func append(_ value: Value) { made.append(value) }
}
