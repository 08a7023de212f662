#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Decodes one character at a time with the C library's `iconv`.
@safe final class ByteConverter {
  private let descriptor: iconv_t

  /// - Parameter encoding: its name as `iconv` knows it; the program stops if it does not.
  init(from encoding: String) {
    unsafe descriptor = iconv_open("UTF-32LE", encoding)
    precondition(
      unsafe Int(bitPattern: descriptor) != -1, "the C library's iconv does not know \(encoding)")
  }

  deinit { unsafe iconv_close(descriptor) }

  /// The scalar that all of `bytes` encode; nil if they encode none or several.
  func scalar(of bytes: [UInt8]) -> Unicode.Scalar? {
    var input = bytes.map(CChar.init(bitPattern:))
    var output: [UInt32] = [0, 0]
    let free = convert(&input, &output)
    return free == MemoryLayout<UInt32>.size ? Unicode.Scalar(output[0]) : nil
  }

  /// The number of output bytes left unused; nil if the input is malformed.
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
