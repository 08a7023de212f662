import Storage

/// The values of a table by number: those of one that was stored are made again when they are first
/// asked for, as of thousands a question needs few.
@usableFromInline struct LazyValues<Value: Sendable>: Sendable {
  private var made: [Value] = []
  private let stored: StoredList<Value>?

  init(_ stored: StoredList<Value>) {
    self.stored = stored
  }

  init(_ made: [Value] = []) {
    self.made = made
    stored = nil
  }

  @usableFromInline init() { self.init([]) }

  @usableFromInline var count: Int { stored?.count ?? made.count }

  var all: [Value] { stored.map(Array.init) ?? made }

  @usableFromInline subscript(number: Int) -> Value {
    get { stored?[number] ?? made[number] }
    _modify { yield &made[number] }
  }

  @usableFromInline mutating func append(_ value: Value) { made.append(value) }
}
