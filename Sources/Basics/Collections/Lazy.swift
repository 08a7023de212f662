import Synchronization

/// A value that is made when it is first asked for, by whatever thread.
package final class Lazy<Value: Sendable>: Sendable {
  private let known: Mutex<Value?>
  private let make: @Sendable () -> Value

  package init(_ value: Value) {
    known = Mutex(value)
    make = { value }
  }

  /// - Parameter make: the same whenever it is called.
  package init(_ make: @escaping @Sendable () -> Value) {
    known = Mutex(nil)
    self.make = make
  }

  package var value: Value {
    if let value = known.withLock(\.self) { return value }
    let value = make()
    known.withLock { $0 = value }
    return value
  }
}
