/// libedit with plain types: its variadic calls, wchar_t and FILE stay behind this header, as does
/// sigaction. Characters are Unicode scalars in uint32_t. Only one editor may be in use at a time,
/// on one thread, since libedit keeps static state.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The number of slots for key functions.
enum { LE_SLOTS = 64 };

typedef struct le_editor le_editor;

/// What libedit does after a key function: goes on, rings the bell, or ends the line.
typedef enum { LE_CONTINUE, LE_BEEP, LE_FINISH } le_key_result;

typedef struct {
  /// Waits for one scalar. Returns 1 with the scalar, 0 at the end of input, -1 to end the line.
  int (*read_scalar)(void *context, uint32_t *scalar);
  /// A key bound to the function in `slot` was pressed.
  le_key_result (*key)(void *context, int slot);
  /// The key map was rebuilt (`bind -v`, `bind -e`), so the client's keys must be bound again.
  void (*rebind)(void *context);
  /// libedit rang the bell.
  void (*beep)(void *context);
} le_callbacks;

/// Returns NULL if libedit cannot be started. The terminal's modes are left unchanged.
le_editor *le_open(
    const char *program, int input, int output, le_callbacks callbacks, void *context);
void le_close(le_editor *editor);

/// Names the function in `slot` for key maps; to be called once per slot.
bool le_add_key(le_editor *editor, int slot, const char *name, const char *help);
/// Binds a key in libedit's notation, in vi's command map if `alternate`.
bool le_bind(le_editor *editor, const char *key, const char *function, bool alternate);
/// Builds a key map, "emacs" or "vi"; the client's keys must be bound again after it.
bool le_set_key_map(le_editor *editor, const char *name);
bool le_is_vi(le_editor *editor);
/// False after `edit off` in the user's file.
bool le_is_enabled(le_editor *editor);
/// Reads $EDITRC or ~/.editrc; unusable lines are skipped.
void le_read_user_file(le_editor *editor);

/// Runs the key loop for one line. Returns the number of scalars in the buffer, including the
/// newline that ended it, or 0 or less if the loop ended otherwise.
int le_read_line(le_editor *editor);
/// The scalars of the line, valid until the line is changed.
const uint32_t *le_buffer(le_editor *editor, size_t *count, size_t *cursor);
/// Replaces the line; `scalars` must not contain 0.
void le_replace(le_editor *editor, const uint32_t *scalars, size_t count);
/// Moves the cursor to after `cursor` scalars.
void le_move(le_editor *editor, size_t cursor);

/// Saves the terminal's modes and sets those for editing.
void le_enter_editing(le_editor *editor);
/// Restores the modes saved by the last `le_enter_editing`; keeps type-ahead.
void le_leave_editing(le_editor *editor);
/// Sets what is sent to the terminal if the process exits within a line; at most 63 bytes.
void le_set_farewell(le_editor *editor, const char *sequence);
/// Tells libedit that the size of the window has changed.
void le_resize(le_editor *editor);

/// Sets a UTF-8 locale, whatever the environment says; returns false if the system has none.
bool le_set_utf8_locale(void);
/// Gets the size of the window; returns false and leaves the arguments unchanged if it is unknown.
bool le_window_size(int descriptor, int *rows, int *columns);
/// Sets whether the kernel's own backspace removes whole characters; returns whether it did before.
bool le_set_utf8_erase(int descriptor, bool on);

/// The signals that `le_signals_take` returns.
enum {
  LE_INTERRUPTED = 1,
  LE_TERMINATED = 2,
  LE_RESIZED = 4,
  LE_STOPPED = 8,
  LE_CONTINUED = 16,
};

/// A descriptor that a watched signal or `le_wake` makes readable, until `le_signals_take`.
int le_wake_descriptor(void);
/// Watches the terminal's signals until `le_signals_end`, except those that the parent ignores.
void le_signals_begin(void);
void le_signals_end(void);
/// The signals that came since the last call, as flags.
int le_signals_take(void);
/// Makes `le_wake_descriptor` readable; may be called from any thread.
void le_wake(void);
/// Makes the interrupt key outside of lines only set a flag and end a blocking call, unless the
/// parent ignores the signal.
void le_interrupts_watch(void);
/// Whether the key was pressed since the last call.
bool le_interrupts_take(void);
/// Stops this process as the terminal's stop key does; returns when the process is continued.
void le_stop_self(void);

#endif
