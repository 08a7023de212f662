/// Whether to do something that not every terminal is made for.
enum Choice: String, CaseIterable {
  case auto, always, never

  static let named = allCases.map { ($0.rawValue, $0) }

  /// - Parameter isFitting: what `auto` stands for.
  func isOn(_ isFitting: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isFitting
    }
  }
}
