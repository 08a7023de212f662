/// Whether to use something that not every terminal supports.
enum Choice: String, CaseIterable {
  case auto, always, never

  static let named = allCases.map { ($0.rawValue, $0) }

  /// - Parameter isFitting: the meaning of `auto`.
  func isOn(_ isFitting: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isFitting
    }
  }
}
