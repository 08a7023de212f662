/// The hash function SHA-256 (FIPS 180-4).
package enum SHA256 {
  /// In 64 hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    var state = initialState
    let message = padded(bytes)
    for start in stride(from: 0, to: message.count, by: blockSize) {
      add(schedule(message[start..<start + blockSize]), to: &state)
    }
    return state.map(hexadecimal).joined()
  }

  private static let blockSize = 64

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = (119 - bytes.count % blockSize) % blockSize
    let length = (0..<8).map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> (56 - 8 * $0)) }
    return bytes + [0x80] + Array(repeating: 0, count: zeros) + length
  }

  private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let small = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let large = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
    }
    return words
  }

  private static func add(_ words: [UInt32], to state: inout [UInt32]) {
    var next = state
    for (word, constant) in zip(words, constants) {
      let (a, e) = (next[0], next[4])
      let choice = e & next[5] ^ ~e & next[6]
      let majority = a & next[1] ^ a & next[2] ^ next[1] & next[2]
      let first =
        next[7] &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constant &+ word
      let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      next = [first &+ second, a, next[1], next[2], next[3] &+ first, e, next[5], next[6]]
    }
    state = zip(state, next).map { $0 &+ $1 }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let initialState = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }
  private static let constants = primes.map { fraction(ofRoot: 3, of: $0) }
  private static let primes = (2...311).filter { number in
    (2..<number).allSatisfy { !number.isMultiple(of: $0) }
  }

  /// The first 32 fractional bits of a square root (degree 2) or cube root (degree 3).
  private static func fraction(ofRoot degree: Int, of number: Int) -> UInt32 {
    let scaled = UInt128(number) << UInt128(32 * degree)
    let root = (0..<37).reversed().reduce(into: UInt128(0)) { root, bit in
      let next = root | 1 << UInt128(bit)
      if (0..<degree).reduce(1, { power, _ in power * next }) <= scaled { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
