import Testing

@testable import Basics

struct StoredArrayTests {
  private static func again<Element>(_ array: StoredArray<Element>) -> StoredArray<Element> {
    var writer = StoreWriter()
    writer.add(array)
    var reader = StoreReader(StoredBytes(writer.bytes))
    return reader.value()
  }

  @Test func `An array is read as it was written`() {
    #expect(Array(Self.again(StoredArray([3, 1, 2]))) == [3, 1, 2])
    #expect(Self.again(StoredArray<Int32>()).isEmpty)
  }

  @Test func `Elements can be added, counted and changed`() {
    var array = StoredArray<UInt16>()
    for number in 0..<1000 as Range<UInt16> { array.append(number) }
    array += [7, 8]
    array[1] = 9
    #expect(Array(array) == [0, 9] + Array(2..<1000) + [7, 8])
    #expect(Array(StoredArray(repeating: 5, count: 3)) == [5, 5, 5])
  }

  @Test func `Changing an array leaves its copies unchanged`() {
    var array = StoredArray([1, 2])
    let copy = array
    array[0] = 3
    array.append(4)
    #expect(Array(copy) == [1, 2])
    #expect(Array(array) == [3, 2, 4])
  }

  @Test func `Changing an array leaves the stored bytes unchanged`() {
    let bytes = StoredBytes(elements: [1, 2, 3])
    var array = StoredArray<Int>(bytes)
    array[1] = 7
    #expect(Array(array) == [1, 7, 3])
    #expect(bytes.array() == [1, 2, 3])
  }

  @Test func `An array moves only when it runs out of room`() {
    var array = StoredArray<Int>()
    var places: Set<Int> = []
    for number in 0..<1000 {
      array.append(number)
      array[0] = number
      places.insert(unsafe Int(bitPattern: array.bytes.memory.baseAddress))
    }
    #expect(places.count <= 11)
  }
}
