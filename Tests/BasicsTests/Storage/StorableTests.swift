import Testing

@testable import Basics

struct StorableTests {
  private static func again<Value: Storable>(_ value: Value) -> Value {
    var writer = StoreWriter()
    writer.add(value)
    var reader = StoreReader(StoredBytes(writer.bytes))
    return reader.value()
  }

  @Test func `Values are read as they were written`() {
    #expect(Self.again(["", "蜂蜜", "honey"]) == ["", "蜂蜜", "honey"])
    #expect(Self.again([[1, -1], [], [Int.max]]) == [[1, -1], [], [Int.max]])
    #expect(Self.again(["b": 2..<3, "a": 0..<0]) == ["a": 0..<0, "b": 2..<3])
    #expect(Self.again([Optional("x"), nil]) == ["x", nil])
    #expect(Self.again([true, false]) == [true, false])
    #expect(Self.again([Single.only, nil]) == [.only, nil])
  }

  private enum Single: BitwiseStorable {
    case only
  }

  @Test func `Values are read in the order in which they were written`() {
    var writer = StoreWriter()
    writer.add("a")
    writer.add(later: { $0.add([1, 2, 3]) })
    writer.add(list: ["x", "yz"]) { $1.add($0) }
    writer.add(2.5)
    var reader = StoreReader(StoredBytes(writer.bytes))
    #expect(reader.value(of: String.self) == "a")
    let later = reader.later { $0.value(of: [Int].self) }
    let list = reader.list { $0.value(of: String.self) }
    #expect(reader.value(of: Double.self) == 2.5)
    #expect(later() == [1, 2, 3])
    #expect(Array(list) == ["x", "yz"])
    #expect(list[1] == "yz")
  }

  @Test func `Fields are read in one line in the order in which they were written`() {
    var writer = StoreWriter()
    writer.add(1, "a")
    writer.add(2, "b", true, 3.5, [4], 5..<6, Optional("c"), Float(7))
    var reader = StoreReader(StoredBytes(writer.bytes))
    let two: (Int, String) = reader.values()
    #expect(two == (1, "a"))
    let eight: (Int, String, Bool, Double, [Int], Range<Int>, String?, Float) = reader.values()
    #expect((eight.0, eight.1, eight.2, eight.3) == (2, "b", true, 3.5))
    #expect((eight.4, eight.5, eight.6, eight.7) == ([4], 5..<6, "c", 7))
  }

  @Test func `Equal dictionaries give equal bytes`() {
    func bytes(_ keys: [String]) -> [UInt8] {
      var writer = StoreWriter()
      writer.add(Dictionary(uniqueKeysWithValues: keys.map { ($0, $0) }))
      return writer.bytes
    }
    let keys = (0..<50).map(String.init)
    #expect(bytes(keys) == bytes(keys.reversed()))
  }
}
