public import Synchronization

/// Values that are made when they are first asked for, by whatever thread, and then kept.
///
/// It is public so that it is specialised where it is used, as `Term` of `TextAnalysis` tells.
public final class LazyArray<Element: Sendable>: RandomAccessCollection, Sendable {
  public let endIndex: Int
  @usableFromInline let values: Mutex<[Element?]>
  @usableFromInline let make: @Sendable (Int) -> Element

  /// - Parameter make: the value of an index; the same whenever it is called.
  @inlinable
  package init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    endIndex = count
    values = Mutex(Array(repeating: nil, count: count))
    self.make = make
  }

  /// What was stored stays where it lies until it is asked for.
  package convenience init(_ stored: StoredList<Element>) {
    self.init(count: stored.count) { stored[$0] }
  }

  package convenience init(_ values: [Element]) {
    self.init(count: values.count) { values[$0] }
  }

  public var startIndex: Int { 0 }

  @inlinable
  public subscript(index: Int) -> Element {
    if let known = values.withLock({ $0[index] }) { return known }
    let value = make(index)
    values.withLock { $0[index] = value }
    return value
  }
}
