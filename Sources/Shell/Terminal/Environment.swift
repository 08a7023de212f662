#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The environment variables of the program.
enum Environment {
  /// The value of a variable; nil if it is not set.
  static subscript(name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
