/// A value that is written to bytes and made again from them.
///
/// It is public, with what reads and writes, so that reading is specialised where it is used, as
/// `Term` of `TextAnalysis` tells: otherwise a new process spends most of its time on making the
/// types' metadata.
///
/// The bytes are read by the program that wrote them, on the same machine, and whoever opens them has
/// checked that they are as they were written; so nothing in them tells what they are, and reading
/// them cannot fail.
public protocol Storable {
  init(from reader: inout StoreReader)

  func store(in writer: inout StoreWriter)

  /// Reads what `store(_:in:)` wrote.
  static func array(from reader: inout StoreReader) -> [Self]

  static func store(_ values: [Self], in writer: inout StoreWriter)
}

extension Storable {
  @inlinable public static func array(from reader: inout StoreReader) -> [Self] {
    let count = reader.count()
    return (0..<count).map { _ in Self(from: &reader) }
  }

  @inlinable public static func store(_ values: [Self], in writer: inout StoreWriter) {
    writer.add(count: values.count)
    for value in values { value.store(in: &writer) }
  }
}

/// A value that is stored as its bits; an array of such is copied whole.
public protocol BitwiseStorable: Storable, BitwiseCopyable {}

extension BitwiseStorable {
  @inlinable public init(from reader: inout StoreReader) { self = reader.bits() }

  @inlinable public func store(in writer: inout StoreWriter) { writer.add(bits: self) }

  @inlinable public static func array(from reader: inout StoreReader) -> [Self] { reader.array() }

  @inlinable public static func store(_ values: [Self], in writer: inout StoreWriter) {
    writer.add(array: values)
  }
}

extension Int: BitwiseStorable {}
extension Int32: BitwiseStorable {}
extension UInt8: BitwiseStorable {}
extension UInt32: BitwiseStorable {}
extension UInt64: BitwiseStorable {}
extension Float: BitwiseStorable {}
extension Double: BitwiseStorable {}
extension Bool: BitwiseStorable {}

extension String: Storable {
  @inlinable public init(from reader: inout StoreReader) { self = reader.text() }

  @inlinable public func store(in writer: inout StoreWriter) { writer.add(text: self) }
}

extension Array: Storable where Element: Storable {
  @inlinable public init(from reader: inout StoreReader) { self = Element.array(from: &reader) }

  @inlinable public func store(in writer: inout StoreWriter) { Element.store(self, in: &writer) }
}

extension Optional: Storable where Wrapped: Storable {
  @inlinable public init(from reader: inout StoreReader) {
    self = reader.bits() ? Wrapped(from: &reader) : nil
  }

  @inlinable public func store(in writer: inout StoreWriter) {
    writer.add(bits: self != nil)
    self?.store(in: &writer)
  }
}

extension Range: Storable where Bound: Storable {
  @inlinable public init(from reader: inout StoreReader) {
    let start = Bound(from: &reader)
    self = start..<Bound(from: &reader)
  }

  @inlinable public func store(in writer: inout StoreWriter) {
    lowerBound.store(in: &writer)
    upperBound.store(in: &writer)
  }
}

extension Dictionary: Storable where Key: Storable, Value: Storable {
  @inlinable public init(from reader: inout StoreReader) {
    let count = reader.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = Key(from: &reader)
      self[key] = Value(from: &reader)
    }
  }

  /// By the bytes of the keys, so that the same value always gives the same bytes.
  @inlinable public func store(in writer: inout StoreWriter) {
    writer.add(unordered: self) { entry, writer in
      entry.key.store(in: &writer)
      entry.value.store(in: &writer)
    }
  }
}

extension Set: Storable where Element: Storable {
  @inlinable public init(from reader: inout StoreReader) {
    self.init(reader.value(of: [Element].self))
  }

  @inlinable public func store(in writer: inout StoreWriter) {
    writer.add(unordered: self) { $1.add($0) }
  }
}
