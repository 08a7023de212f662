import Storage
import Synchronization

/// Values that are made when they are first asked for, by whatever thread, and then kept.
package final class LazyArray<Element: Sendable>: RandomAccessCollection, Sendable {
  package let endIndex: Int
  private let values: Mutex<[Element?]>
  private let make: @Sendable (Int) -> Element

  /// - Parameter make: the value of an index; the same whenever it is called.
  init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    endIndex = count
    values = Mutex(Array(repeating: nil, count: count))
    self.make = make
  }

  /// What was stored stays where it lies until it is asked for.
  convenience init(_ stored: StoredList<Element>) {
    self.init(count: stored.count) { stored[$0] }
  }

  convenience init(_ values: [Element]) {
    self.init(count: values.count) { values[$0] }
  }

  package var startIndex: Int { 0 }

  package subscript(index: Int) -> Element {
    if let known = values.withLock({ $0[index] }) { return known }
    let value = make(index)
    values.withLock { $0[index] = value }
    return value
  }
}
