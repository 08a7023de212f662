public import Synchronization

/// Values that are made when they are first asked for, by whatever thread, and then kept.
///
/// It is public so that it is specialised where it is used, as `Term` of `TextAnalysis` tells.
public final class LazyArray<Element: Sendable>: RandomAccessCollection, Sendable {
  public let endIndex: Int
  /// In groups of `groupSize`; a group is empty until one of it is made.
  @usableFromInline let groups: Mutex<[[Element?]]>
  @usableFromInline let make: @Sendable (Int) -> Element

  /// - Parameter make: the value of an index; the same whenever it is called.
  @inlinable
  package init(count: Int, _ make: @escaping @Sendable (Int) -> Element) {
    endIndex = count
    groups = Mutex(Array(repeating: [], count: (count + Self.groupSize - 1) / Self.groupSize))
    self.make = make
  }

  /// What was stored stays where it lies until it is asked for.
  @inlinable package convenience init(_ stored: StoredList<Element>) {
    self.init(count: stored.count) { stored[$0] }
  }

  @inlinable package convenience init(_ values: [Element]) {
    self.init(count: values.count) { values[$0] }
  }

  public var startIndex: Int { 0 }

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

  /// So that thousands of which few are asked for take little memory.
  @inlinable static var groupSize: Int { 32 }
}
