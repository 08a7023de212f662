/// A unit of times that are written as plain numbers.
enum TimeUnit {
  case seconds, milliseconds, microseconds, nanoseconds
  /// A hundred nanoseconds, in the files of Microsoft's services.
  case ticks

  /// The unit that a word of a field's name stands for: `Ms`, `seconds`.
  init?(name: String) {
    switch name {
    case "s", "sec", "secs", "second", "seconds": self = .seconds
    case "ms", "msec", "msecs", "millis", "millisecond", "milliseconds": self = .milliseconds
    case "us", "micros", "microseconds": self = .microseconds
    case "ns", "nanos", "nanoseconds": self = .nanoseconds
    case "ticks": self = .ticks
    default: return nil
    }
  }

  /// A number of this unit, in seconds.
  func seconds(_ number: Double) -> Double {
    switch self {
    case .seconds: number
    case .milliseconds: number / 1000
    case .microseconds: number / 1_000_000
    case .nanoseconds: number / 1_000_000_000
    case .ticks: number / 10_000_000
    }
  }
}

/// A time as a field gives it, whose unit may be unknown.
struct FieldTime: Equatable {
  /// In seconds if `isInSeconds`.
  let number: Double
  /// False if the file does not tell the unit.
  let isInSeconds: Bool

  private init(seconds: Double) { (number, isInSeconds) = (seconds, true) }

  /// A number, in the unit that its field's name tells.
  init?(_ number: Double, _ unit: TimeUnit?) {
    guard number.isFinite else { return nil }
    self.number = unit?.seconds(number) ?? number
    isInSeconds = unit != nil
  }

  /// `00:01:02.5`, `00:00:01:12` with frames, `62.5`, `62.5s`, `PT1M2.5S`.
  init?(_ text: String, _ unit: TimeUnit?) {
    let bytes = Array(text.utf8)
    let written = bytes[bytes.trimmed(0..<bytes.count)]
    if let (seconds, end) = TimeStamp.seconds(in: written) {
      guard Self.isFrames(written[end...]) else { return nil }
      self.init(seconds: seconds)
    } else if written.starts(with: "PT".utf8) {
      guard let seconds = Self.duration(written.dropFirst(2)) else { return nil }
      self.init(seconds: seconds)
    } else {
      let isMarked = written.last == UInt8(ascii: "s")
      let digits = isMarked ? written.dropLast() : written
      guard let first = digits.first, (0x30...0x39).contains(first),
        let number = Double(String(decoding: digits, as: UTF8.self))
      else { return nil }
      self.init(number, isMarked ? .seconds : unit)
    }
  }

  /// A number in digits, or one of seconds with an `s`; nil for whatever else `init(_:_:)` knows.
  init?(plain text: ArraySlice<UInt8>, _ unit: TimeUnit?) {
    let isMarked = text.last == UInt8(ascii: "s")
    guard let number = PlainNumber.value(of: isMarked ? text.dropLast() : text) else { return nil }
    self.init(number, isMarked ? .seconds : unit)
  }

  /// Whether it is a whole number of an unknown unit.
  var isWholeNumber: Bool { !isInSeconds && number == number.rounded() }
  /// Whether it is a number of an unknown unit, with decimals.
  var isDecimal: Bool { !isInSeconds && number != number.rounded() }

  /// In seconds; plain numbers are read in a unit.
  func seconds(plainNumbersIn unit: TimeUnit) -> Double {
    isInSeconds ? number : unit.seconds(number)
  }

  /// What may follow a time: nothing, or the number of a frame as in `00:00:01:12`, `00:00:01;12`.
  private static func isFrames(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let mark = rest.first else { return true }
    return ":;.".utf8.contains(mark) && rest.count < 5
      && rest.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The seconds of a duration of ISO 8601 after its `PT`: `1H2M3.5S`.
  private static func duration(_ text: ArraySlice<UInt8>) -> Double? {
    var (seconds, rest) = (0.0, text)
    while !rest.isEmpty {
      let digits = rest.prefix { !(0x41...0x5A).contains($0) }
      guard let number = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
      switch rest.dropFirst(digits.count).first {
      case UInt8(ascii: "H"): seconds += number * 3600
      case UInt8(ascii: "M"): seconds += number * 60
      case UInt8(ascii: "S"): seconds += number
      default: return nil
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    return text.isEmpty ? nil : seconds
  }
}

/// Finds out the unit of times that are plain numbers, by how fast people would have spoken.
struct TimeUnitGuess {
  private var scalars = 0
  private var duration = 0.0
  private var isWhole = true
  /// Whether there are times whose unit has to be found out.
  private var hasPlainNumbers = false
  private var last: (start: Double, scalars: Int)?

  /// Adds a segment with its number of scalars.
  mutating func add(_ start: FieldTime?, _ end: FieldTime?, scalars: Int) {
    guard let start, !start.isInSeconds else { return }
    hasPlainNumbers = true
    isWhole = isWhole && start.number == start.number.rounded()
    if let end, !end.isInSeconds {
      isWhole = isWhole && end.number == end.number.rounded()
      self.scalars += scalars
      duration += max(0, end.number - start.number)
      last = nil
    } else {
      if let last {
        self.scalars += last.scalars
        duration += max(0, start.number - last.start)
      }
      last = (start.number, scalars)
    }
  }

  /// Milliseconds if all numbers are whole and as seconds would make very slow speech.
  var unit: TimeUnit {
    isWhole && duration * Self.minScalarsPerSecond > Double(scalars) ? .milliseconds : .seconds
  }

  /// The name of that unit; nil if the file tells the units of all times.
  var guessed: String? {
    hasPlainNumbers ? unit == .milliseconds ? "milliseconds" : "seconds" : nil
  }

  /// People say 3 to 25 characters in a second; read as seconds, milliseconds give a thousandth.
  private static let minScalarsPerSecond = 0.2
}
