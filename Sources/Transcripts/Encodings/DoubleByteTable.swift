#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The characters of an encoding that writes them as one lead byte and one trail byte, and back.
///
/// The C library's `iconv` is asked once for every pair; some 24,000 take 5 ms.
package struct DoubleByteTable: Sendable {
  /// By lead byte and trail byte; 0 where a pair is no character.
  private let scalars: [UInt32]
  /// Lead byte × 256 + trail byte by scalar of the first plane; 0 where there is none.
  private let codes: [UInt16]

  package static let gb18030 = DoubleByteTable(of: "GB18030")
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

  package func scalar(lead: UInt8, trail: UInt8) -> Unicode.Scalar? {
    guard Self.leads.contains(Int(lead)) else { return nil }
    let scalar = scalars[(Int(lead) - Self.leads.lowerBound) * 256 + Int(trail)]
    return scalar == 0 ? nil : Unicode.Scalar(scalar)
  }

  package func bytes(of scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
    guard scalar.value < 0x10000, codes[Int(scalar.value)] != 0 else { return nil }
    let code = codes[Int(scalar.value)]
    return (UInt8(code >> 8), UInt8(code & 0xFF))
  }

  /// All characters with a lead byte, by their trail byte.
  func scalars(withLead lead: UInt8) -> [Unicode.Scalar] {
    Self.trails.compactMap { scalar(lead: lead, trail: UInt8($0)) }
  }

  /// All characters with a trail byte, by their lead byte.
  func scalars(withTrail trail: UInt8) -> [Unicode.Scalar] {
    Self.leads.compactMap { scalar(lead: UInt8($0), trail: trail) }
  }
}

/// `iconv` for one character at a time.
@safe final class ByteConverter {
  private let descriptor: iconv_t

  init(from encoding: String) {
    unsafe descriptor = iconv_open("UTF-32LE", encoding)
    precondition(
      unsafe Int(bitPattern: descriptor) != -1, "the C library's iconv does not know \(encoding)")
  }

  deinit { unsafe iconv_close(descriptor) }

  /// The one scalar that `bytes` are, all of them; nil when they are none or several.
  func scalar(of bytes: [UInt8]) -> Unicode.Scalar? {
    var input = bytes.map(CChar.init(bitPattern:))
    var output: [UInt32] = [0, 0]
    let free = convert(&input, &output)
    return free == MemoryLayout<UInt32>.size ? Unicode.Scalar(output[0]) : nil
  }

  /// Bytes of the output that are left over; nil when the input is malformed.
  private func convert(_ input: inout [CChar], _ output: inout [UInt32]) -> Int? {
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBytes { output in
        var from = input.baseAddress
        var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var free = output.count
        unsafe iconv(descriptor, nil, nil, nil, nil)
        let result = unsafe iconv(descriptor, &from, &left, &to, &free)
        return result == -1 || left > 0 ? nil : free
      }
    }
  }
}
