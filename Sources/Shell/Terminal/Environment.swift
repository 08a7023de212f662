#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The variables that the program was started with.
enum Environment {
  /// The value of one; nil where it is not set.
  static subscript(name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
