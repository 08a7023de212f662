/// A value that can be written to bytes and read from them.
///
/// It is public, like the reader and the writer, so that reading is specialised where it is used
/// (see `Term` in `TextAnalysis`): otherwise a new process spends most of its time on making the
/// metadata of types.
///
/// The bytes are read by the program that wrote them, on the same machine, and have been verified
/// when they were opened. So they do not describe themselves, and reading them cannot fail.
public protocol Storable {
  /// Reads what `store(in:)` wrote.
  init(from reader: inout StoreReader)

  /// Writes the value after those before it.
  func store(in writer: inout StoreWriter)

  /// Reads what `store(_:in:)` wrote.
  static func array(from reader: inout StoreReader) -> [Self]

  /// Writes an array; some types do so in one piece.
  static func store(_ values: [Self], in writer: inout StoreWriter)
}

extension Storable {
  /// Reads the values one by one.
  @inlinable public static func array(from reader: inout StoreReader) -> [Self] {
    let count = reader.count()
    return (0..<count).map { _ in Self(from: &reader) }
  }

  /// Writes the values one by one.
  @inlinable public static func store(_ values: [Self], in writer: inout StoreWriter) {
    writer.add(count: values.count)
    for value in values { value.store(in: &writer) }
  }
}

/// A value that is stored as its bits; an array of such values is copied in one piece.
public protocol BitwiseStorable: Storable, BitwiseCopyable {}

extension BitwiseStorable {
  @inlinable public init(from reader: inout StoreReader) { self = reader.bits() }

  @inlinable public func store(in writer: inout StoreWriter) { writer.add(bits: self) }

  /// Copies the bits of all values.
  @inlinable public static func array(from reader: inout StoreReader) -> [Self] { reader.array() }

  /// Copies the bits of all values.
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

  /// In the order of the stored bytes, so that equal dictionaries give equal bytes.
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
