/// Maps the two-byte characters of an encoding, a lead byte and a trail byte each, to scalars and
/// back.
///
/// The C library's `iconv` decodes every pair once; some 24,000 pairs take 5 ms.
package struct DoubleByteTable: Sendable {
  /// By lead byte and trail byte; 0 where the pair is no character.
  private let scalars: [UInt32]
  /// Lead byte × 256 + trail byte, by scalar of the first plane; 0 where there is no such pair.
  private let codes: [UInt16]

  /// The two-byte part of GB 18030; GB 2312 and GBK are its subsets.
  package static let gb18030 = DoubleByteTable(of: "GB18030")
  /// Big5 with the Hong Kong supplement.
  package static let big5 = DoubleByteTable(of: "BIG5-HKSCS")

  private static let leads = 0x81...0xFE
  private static let trails = 0x40...0xFE

  private init(of encoding: String) {
    var scalars = [UInt32](repeating: 0, count: Self.leads.count * 256)
    var codes = [UInt16](repeating: 0, count: 0x10000)
    let converter = ByteConverter(from: encoding)
    for lead in Self.leads {
      for trail in Self.trails {
        guard let scalar = converter.scalar(of: [UInt8(lead), UInt8(trail)]) else { continue }
        scalars[(lead - Self.leads.lowerBound) * 256 + trail] = scalar.value
        if scalar.value < 0x10000 { codes[Int(scalar.value)] = UInt16(lead * 256 + trail) }
      }
    }
    self.scalars = scalars
    self.codes = codes
  }

  /// The scalar of a pair of bytes; nil if the pair is no character.
  package func scalar(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard Self.leads.contains(Int(lead)) else { return nil }
    let scalar = scalars[(Int(lead) - Self.leads.lowerBound) * 256 + Int(trail)]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  /// The pair of bytes of a scalar; nil if the encoding lacks it or writes it otherwise.
  package func bytes(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
    guard scalar.value < 0x10000, codes[Int(scalar.value)] != 0 else { return nil }
    let code = codes[Int(scalar.value)]
    return (UInt8(code >> 8), UInt8(code & 0xFF))
  }

  /// All characters with the given lead byte, in the order of their trail bytes.
  func scalars(withLead lead: UInt8) -> [Unicode.Scalar] {
    Self.trails.compactMap { scalar(lead: lead, trail: UInt8($0)) }
  }

  /// All characters with the given trail byte, in the order of their lead bytes.
  func scalars(withTrail trail: UInt8) -> [Unicode.Scalar] {
    Self.leads.compactMap { scalar(lead: UInt8($0), trail: trail) }
  }
}
