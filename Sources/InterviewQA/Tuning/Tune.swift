import Glibc
enum Tune {
  static func value(_ name: String, _ value: Float) -> Float {
    guard let text = unsafe getenv("T_" + name) else { return value }
    return Float(unsafe String(cString: text)) ?? value
  }
}
