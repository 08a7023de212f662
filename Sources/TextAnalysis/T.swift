import Glibc
package enum T {
  package static func v(_ n: String, _ d: Float) -> Float {
    unsafe getenv(n).flatMap { unsafe Float(String(cString: $0)) } ?? d
  }
}
