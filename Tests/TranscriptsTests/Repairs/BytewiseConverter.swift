import Transcripts

/// A converter that damages text: it works on the bytes of GBK, wherever they match.
struct BytewiseConverter {
  /// What each character is glossed with.
  let glosses: KeyValuePairs<Unicode.Scalar, String>
  /// Whether a parenthesis after an undecodable byte is lost with it.
  var losesParentheses = true
  /// The mark for an undecodable byte.
  var lostByte: Unicode.Scalar = "?"

  func converted(_ text: String) -> String {
    var bytes = text.unicodeScalars.flatMap(code)
    for (character, syllable) in glosses {
      let gloss = "(\(syllable))".unicodeScalars.flatMap(code)
      bytes = replaced(code(of: character), by: code(of: character) + gloss, in: bytes)
    }
    for mark in "，？：；！（）".unicodeScalars {
      let code = code(of: mark)
      bytes = replaced(code, by: [code[1] & 0x7F], in: bytes)
    }
    let read = decoded(bytes)
    guard losesParentheses else { return String(scalars: read) }
    let marks = read.indices.filter { $0 > 0 && read[$0 - 1] == lostByte && read[$0] == "(" }
    return String(scalars: read.indices.filter { !marks.contains($0) }.map { read[$0] })
  }

  private let table = DoubleByteTable.gb18030

  private func code(of scalar: Unicode.Scalar) -> [UInt8] {
    table.bytes(of: scalar).map { [$0.lead, $0.trail] } ?? [UInt8(scalar.value)]
  }

  private func replaced(_ code: [UInt8], by other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset...].starts(with: code) {
        result += other
        offset += code.count
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }

  private func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        scalars.append(Unicode.Scalar(bytes[offset]))
      } else if offset + 1 < bytes.count,
        let scalar = table.scalar(lead: bytes[offset], trail: bytes[offset + 1])
      {
        scalars.append(scalar)
        offset += 1
      } else {
        scalars.append(lostByte)
      }
      offset += 1
    }
    return scalars
  }
}

extension String {
  fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
    self = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
