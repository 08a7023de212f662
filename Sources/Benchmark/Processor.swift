#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Processor {
  /// Time used so far by all threads of this process.
  static var time: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
