public import Synchronization

/// Values that are made on first use, by any thread, and then stay.
///
/// It is public so that it is specialised where it is used; see `Term` in `TextAnalysis`.
public final class LazyArray<Element: Sendable>: RandomAccessCollection, Sendable {
  /// The number of values.
  public let endIndex: Int
  /// In groups of `groupSize`; a group is empty until its first value is made.
  @usableFromInline let groups: Mutex<[[Element?]]>
  @usableFromInline let make: @Sendable (Int) -> Element

  /// - Parameter make: the value at an index; a function without side effects. Threads that need a
  ///   value at the same time may each call it.
  @inlinable
  package init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    endIndex = count
    groups = Mutex(Array(repeating: [], count: (count + Self.groupSize - 1) / Self.groupSize))
    self.make = make
  }

  /// Reads each stored value on first use.
  @inlinable package convenience init(_ stored: StoredList<Element>) {
    self.init(count: stored.count) { stored[$0] }
  }

  @inlinable package convenience init(_ values: [Element]) {
    self.init(count: values.count) { values[$0] }
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// Makes the value, or returns the one made before.
  @inlinable
  public subscript(index: Int) -> Element {
    let (group, place) = index.quotientAndRemainder(dividingBy: Self.groupSize)
    if let known = groups.withLock({ $0[group].isEmpty ? nil : $0[group][place] }) { return known }
    let value = make(index)
    groups.withLock { groups in
      if groups[group].isEmpty {
        groups[group] = Array(repeating: nil, count: Self.groupSize)
      }
      groups[group][place] = value
    }
    return value
  }

  /// In values: small enough that thousands of values, few of them used, take little memory.
  @inlinable static var groupSize: Int { 32 }
}
