import Basics

/// Tells what a file is by its first bytes, whatever its name.
enum FileSignature {
  /// Nil if the bytes begin like none that are known; a text never begins like one that is.
  static func kind(of bytes: [UInt8]) -> ForeignKind? {
    if let sure = signatures.first(where: { $0.isMatched(bytes) }) { return sure.kind }
    if bytes.starts(with: ZipMembers.signature) { return ZipMembers.kind(of: bytes) }
    if bytes.starts(with: OLEStreams.signature) { return OLEStreams.kind(of: bytes) }
    return Self.media(in: bytes)
  }

  /// The same for bytes that are no text, by signatures so short that a text may begin so.
  static func kind(ofBinary bytes: [UInt8]) -> ForeignKind? {
    let hasPackets = (0..<4).allSatisfy { number in
      number * packetLength < bytes.count && bytes[number * packetLength] == 0x47
    }
    if hasPackets { return .recording("an MPEG") }
    return binary.first { bytes.starts(with: $0.start) }?.kind
  }

  /// In bytes: of MPEG's transport streams.
  private static let packetLength = 188

  private struct Signature {
    let kind: ForeignKind
    let start: [UInt8]
    /// Byte offset of the start.
    let offset: Int

    init(_ kind: ForeignKind, _ start: String, at offset: Int = 0) {
      self.init(kind, Array(start.utf8), at: offset)
    }

    init(_ kind: ForeignKind, _ start: [UInt8], at offset: Int = 0) {
      (self.kind, self.start, self.offset) = (kind, start, offset)
    }

    func isMatched(_ bytes: [UInt8]) -> Bool {
      bytes.dropFirst(offset).starts(with: start)
    }
  }

  private static let signatures: [Signature] =
    [
      Signature(.pdf, "%PDF-"), Signature(.postScript, "%!PS-Adobe"),
      Signature(.richText, "{\\rtf"), Signature(.database, "SQLite format 3\0"),
      Signature(.gzip, [0x1F, 0x8B, 0x08]),
      Signature(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
      Signature(.zstandard, [0x28, 0xB5, 0x2F, 0xFD]),
      Signature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      Signature(.rar, "Rar!\u{1A}\u{7}"), Signature(.tar, "ustar", at: 257),
      Signature(.zip, "PK\u{5}\u{6}"),
      Signature(.picture("a PNG"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      Signature(.picture("a JPEG"), [0xFF, 0xD8, 0xFF]),
      Signature(.picture("a GIF"), "GIF87a"), Signature(.picture("a GIF"), "GIF89a"),
      Signature(.picture("a TIFF"), "II*\0"), Signature(.picture("a TIFF"), "MM\0*"),
      Signature(.recording("an Ogg"), "OggS\0"), Signature(.recording("a FLAC"), "fLaC\0"),
      Signature(.recording("an AMR"), "#!AMR"), Signature(.recording("a CAF"), "caff\0"),
      Signature(.recording("a Flash"), "FLV\u{1}"), Signature(.recording("a Sun"), ".snd\0"),
      Signature(.recording("a DSS"), "\u{2}dss"), Signature(.recording("a DSS"), "\u{3}dss"),
      Signature(.recording("a DSS"), "\u{3}ds2"),
      Signature(.recording("a Windows Media"), [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]),
    ]
    + (UInt8(ascii: "1")...UInt8(ascii: "9")).map {
      Signature(.bzip2, Array("BZh".utf8) + [$0, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    } + (UInt8(2)...4).map { Signature(.recording("an MP3"), Array("ID3".utf8) + [$0]) }

  private static let binary: [(kind: ForeignKind, start: [UInt8])] = [
    (.recording("an MPEG"), [0, 0, 1, 0xBA]), (.recording("an MPEG"), [0, 0, 1, 0xB3]),
    (.recording("an MP3"), [0xFF, 0xFB]), (.recording("an MP3"), [0xFF, 0xFA]),
    (.recording("an MP3"), [0xFF, 0xF3]), (.recording("an MP3"), [0xFF, 0xF2]),
    (.recording("an AAC"), [0xFF, 0xF1]), (.recording("an AAC"), [0xFF, 0xF9]),
    (.picture("a BMP"), Array("BM".utf8)),
  ]

  /// Containers of sound and pictures that say further on of what.
  private static func media(in bytes: [UInt8]) -> ForeignKind? {
    guard bytes.count > 12 else { return nil }
    switch (text(bytes[..<4]), text(bytes[4..<8]), text(bytes[8..<12])) {
    case ("RIFF", _, "WAVE"), ("RF64", _, "WAVE"): return .recording("a WAVE")
    case ("RIFF", _, "AVI "): return .recording("an AVI")
    case ("RIFF", _, "WEBP"): return .picture("a WebP")
    case ("FORM", _, "AIFF"), ("FORM", _, "AIFC"): return .recording("an AIFF")
    case (_, "ftyp", let brand): return .of(brand: brand)
    case (_, "moov", _), (_, "wide", _), (_, "mdat", _):
      return bytes[0] < 0x20 ? .recording("a QuickTime") : nil
    case _ where bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]):
      return bytes.prefix(64).contains(subsequence: "webm")
        ? .recording("a WebM") : .recording("a Matroska")
    default: return nil
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension ForeignKind {
  /// A file of ISO 14496-12 by its major brand: `M4A `, `heic`.
  fileprivate static func of(brand: String) -> ForeignKind {
    switch brand {
    case "qt  ": recording("a QuickTime")
    case "M4A ", "M4B ": recording("an M4A")
    case "heic", "heix", "heim", "heis", "mif1", "msf1": newPicture("a HEIC")
    case "avif", "avis": newPicture("an AVIF")
    case _ where brand.hasPrefix("3g"): recording("a 3GP")
    default: recording("an MP4")
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(subsequence text: String) -> Bool {
    indices.contains { self[$0...].starts(with: text.utf8) }
  }
}
