/// Runs a program on a pseudo-terminal, with the job control of a shell around it, for tests.

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

/// What became of the program.
enum { PT_STOPPED = 'S', PT_CONTINUED = 'C', PT_EXITED = 'E', PT_KILLED = 'K' };

typedef struct {
  /// The side of the pseudo-terminal that stands for the person.
  int master;
  /// Delivers pairs of ints: what became of the program, and the signal or exit status.
  int report;
  int program;
  int supervisor;
  /// `pt_modes` before the program was started.
  unsigned modes;
} pt_session;

/// Starts the program in the foreground of the terminal, in a session of its own, with no signal
/// blocked. `input` and `output` replace the terminal unless -1. Returns 0, or -1 on failure.
int pt_start(
    pt_session *session, const char *path, char *const *arguments, char *const *environment,
    int rows, int columns, int input, int output);

void pt_resize(const pt_session *session, int rows, int columns);
/// A hash of the terminal's modes.
unsigned pt_modes(const pt_session *session);
/// Whether the kernel echoes and edits lines.
int pt_is_cooked(const pt_session *session);

#endif
