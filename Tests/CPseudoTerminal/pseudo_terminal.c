#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// Tests run on threads that block most signals, and children inherit the mask.
static void clear_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
}

static void send_report(int report, int what, int value) {
  int message[2] = {what, value};
  ssize_t ignored = write(report, message, sizeof message);
  (void)ignored;
}

static void run(
    const char *path, char *const *arguments, char *const *environment, int terminal, int input,
    int output) {
  setpgid(0, 0);
  signal(SIGTTOU, SIG_IGN);
  tcsetpgrp(terminal, getpid());
  signal(SIGTTOU, SIG_DFL);
  dup2(input < 0 ? terminal : input, 0);
  dup2(output < 0 ? terminal : output, 1);
  dup2(terminal, 2);
  for (int descriptor = 3; descriptor < 256; descriptor++) close(descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

static void watch(int program, int report) {
  int status;
  for (;;) {
    if (waitpid(program, &status, WUNTRACED | WCONTINUED) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    if (WIFSTOPPED(status)) send_report(report, PT_STOPPED, WSTOPSIG(status));
    if (WIFCONTINUED(status)) send_report(report, PT_CONTINUED, 0);
    if (WIFEXITED(status)) return send_report(report, PT_EXITED, WEXITSTATUS(status));
    if (WIFSIGNALED(status)) return send_report(report, PT_KILLED, WTERMSIG(status));
  }
}

static void supervise(
    const char *path, char *const *arguments, char *const *environment, int terminal, int input,
    int output, int report) {
  clear_signals();
  for (int other = 3; other < 1024; other++)
    if (other != terminal && other != input && other != output && other != report) close(other);
  setsid();
  ioctl(terminal, TIOCSCTTY, 0);
  int program = fork();
  if (program == 0) run(path, arguments, environment, terminal, input, output);
  signal(SIGHUP, SIG_IGN);
  signal(SIGTTOU, SIG_IGN);
  // Parent and child both do it, so that the group exists whichever runs first.
  setpgid(program, program);
  send_report(report, 0, program);
  close(terminal);
  if (input >= 0) close(input);
  if (output >= 0) close(output);
  watch(program, report);
  _exit(0);
}

int pt_start(
    pt_session *session, const char *path, char *const *arguments, char *const *environment,
    int rows, int columns, int input, int output) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int terminal, report[2];
  if (openpty(&session->master, &terminal, NULL, NULL, &size) != 0) return -1;
  if (pipe2(report, O_CLOEXEC) != 0) return -1;
  fcntl(session->master, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  session->modes = pt_modes(session);
  session->supervisor = fork();
  if (session->supervisor == 0) {
    close(session->master);
    close(report[0]);
    supervise(path, arguments, environment, terminal, input, output, report[1]);
  }
  close(terminal);
  close(report[1]);
  session->report = report[0];
  int message[2] = {0, -1};
  ssize_t count = read(report[0], message, sizeof message);
  session->program = message[1];
  return session->supervisor > 0 && count == sizeof message ? 0 : -1;
}

void pt_resize(const pt_session *session, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(session->master, TIOCSWINSZ, &size);
}

unsigned pt_modes(const pt_session *session) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  tcgetattr(session->master, &modes);
  unsigned sum = 17;
  const unsigned char *bytes = (const unsigned char *)&modes;
  for (size_t i = 0; i < sizeof modes; i++) sum = sum * 31 + bytes[i];
  return sum;
}

int pt_is_cooked(const pt_session *session) {
  struct termios modes;
  return tcgetattr(session->master, &modes) == 0 && (modes.c_lflag & ICANON) != 0
      && (modes.c_lflag & ECHO) != 0;
}
