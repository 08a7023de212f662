import Synchronization

/// Values that are made when they are first asked for, by whatever thread.
final class LazyArray<Element: Sendable>: Sendable {
  private let values: Mutex<[Element?]>
  private let make: @Sendable (Int) -> Element

  /// - Parameter make: the value of an index; the same whenever it is called.
  init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    values = Mutex(Array(repeating: nil, count: count))
    self.make = make
  }

  subscript(index: Int) -> Element {
    if let known = values.withLock({ $0[index] }) { return known }
    let value = make(index)
    values.withLock { $0[index] = value }
    return value
  }
}
