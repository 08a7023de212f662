#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "CEditline.h"

static const struct {
  int number;
  int flag;
} watched[] = {
    {SIGINT, LE_INTERRUPTED}, {SIGTERM, LE_TERMINATED}, {SIGHUP, LE_TERMINATED},
    {SIGWINCH, LE_RESIZED},   {SIGTSTP, LE_STOPPED},    {SIGCONT, LE_CONTINUED},
    {SIGQUIT, 0},
};
enum { WATCHED = sizeof watched / sizeof *watched };

static volatile sig_atomic_t pending[WATCHED];
static struct sigaction before[WATCHED];
static sigset_t mask_before;
static int wake[2] = {-1, -1};

void le_wake(void) {
  if (wake[1] < 0) return;
  // The write can only fail if the pipe is full, and then it is readable already.
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
}

static void note(int number) {
  int error = errno;
  for (int i = 0; i < WATCHED; i++)
    if (watched[i].number == number) pending[i] = 1;
  le_wake();
  errno = error;
}

int le_wake_descriptor(void) {
  if (wake[0] >= 0 || pipe(wake) != 0) return wake[0];
  for (int end = 0; end < 2; end++) {
    fcntl(wake[end], F_SETFD, FD_CLOEXEC);
    fcntl(wake[end], F_SETFL, O_NONBLOCK);
  }
  return wake[0];
}

// The quit key is ignored in a line, since it would leave the terminal in editing modes.
static void watch(int index) {
  // Calls are restarted; it is the pipe that ends the waiting.
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  if (watched[index].flag == 0) action.sa_handler = SIG_IGN;
  sigemptyset(&action.sa_mask);
  sigaction(watched[index].number, NULL, &before[index]);
  if (before[index].sa_handler != SIG_IGN) sigaction(watched[index].number, &action, NULL);
}

void le_signals_begin(void) {
  le_wake_descriptor();
  le_signals_take();
  sigset_t all;
  sigemptyset(&all);
  for (int i = 0; i < WATCHED; i++) {
    watch(i);
    sigaddset(&all, watched[i].number);
  }
  // Threads of Dispatch and of Swift's executors block most signals.
  pthread_sigmask(SIG_UNBLOCK, &all, &mask_before);
}

void le_signals_end(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i].number, &before[i], NULL);
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  // A request to terminate that came after the last le_signals_take is not lost.
  for (int i = 0; i < WATCHED; i++)
    if (pending[i] && watched[i].flag == LE_TERMINATED) kill(getpid(), watched[i].number);
}

int le_signals_take(void) {
  char bytes[64];
  while (wake[0] >= 0 && read(wake[0], bytes, sizeof bytes) > 0) continue;
  int flags = 0;
  for (int i = 0; i < WATCHED; i++) {
    if (pending[i]) flags |= watched[i].flag;
    pending[i] = 0;
  }
  return flags;
}

void le_stop_self(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, watching;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &watching);
  // raise signals this thread, so the process stops before the call returns.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &watching, NULL);
}

static volatile sig_atomic_t interrupted;

static void note_interrupt(int number) {
  (void)number;
  interrupted = 1;
}

void le_interrupts_watch(void) {
  struct sigaction action = {.sa_handler = note_interrupt}, earlier;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, NULL, &earlier);
  if (earlier.sa_handler != SIG_IGN) sigaction(SIGINT, &action, NULL);
}

bool le_interrupts_take(void) {
  bool was = interrupted;
  interrupted = 0;
  return was;
}
