#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processor time that this process has used, in all its threads.
enum ProcessorTime {
  static var now: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
