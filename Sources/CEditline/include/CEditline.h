/// libedit with plain types: the only place that meets its variadic calls, wchar_t, FILE and
/// sigaction. Characters are Unicode scalars in uint32_t. One editor and one thread at a time:
/// libedit keeps static state.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many functions `le_add_key` can hold.
enum { LE_SLOTS = 64 };

typedef struct le_editor le_editor;

/// What libedit does after a key function.
typedef enum { LE_CONTINUE, LE_BEEP, LE_FINISH } le_key_result;

typedef struct {
  /// Waits for one scalar: 1 and the scalar, 0 at the end of input, -1 to give up the line.
  int (*read_scalar)(void *context, uint32_t *scalar);
  /// A key bound to the function in `slot` was pressed.
  le_key_result (*key)(void *context, int slot);
  /// The key map was built anew (`bind -v`, `bind -e`): own keys must be bound again.
  void (*rebind)(void *context);
  /// libedit rang the bell.
  void (*beep)(void *context);
} le_callbacks;

/// NULL when libedit cannot be started. The terminal's modes are left as they were.
le_editor *le_open(
    const char *program, int input, int output, le_callbacks callbacks, void *context);
void le_close(le_editor *editor);

/// Gives the function in `slot` a name for key maps; once a slot.
bool le_add_key(le_editor *editor, int slot, const char *name, const char *help);
/// Binds a key in libedit's notation; `alternate` means vi's command map.
bool le_bind(le_editor *editor, const char *key, const char *function, bool alternate);
/// Takes a fresh key map, "emacs" or "vi"; own keys are to be bound again afterwards.
bool le_set_key_map(le_editor *editor, const char *name);
bool le_is_vi(le_editor *editor);
/// False after `edit off` in the user's file.
bool le_is_enabled(le_editor *editor);
/// Reads $EDITRC or ~/.editrc; a line it cannot use is passed over.
void le_read_user_file(le_editor *editor);

/// Runs the key loop for one line; the number of scalars in the buffer, with the newline that
/// ended it, or 0 or less when the loop ended another way.
int le_read_line(le_editor *editor);
/// The scalars of the line, valid until it is next changed.
const uint32_t *le_buffer(le_editor *editor, size_t *count, size_t *cursor);
/// Replaces the line; `scalars` must not contain 0.
void le_replace(le_editor *editor, const uint32_t *scalars, size_t count);
void le_move(le_editor *editor, size_t cursor);

/// Remembers the terminal's modes and takes those for editing, whatever they were.
void le_enter_editing(le_editor *editor);
/// Gives back the modes seen by the last `le_enter_editing`; type-ahead is kept.
void le_leave_editing(le_editor *editor);
/// Sent to the terminal when the process exits in the middle of a line; at most 63 bytes.
void le_set_farewell(le_editor *editor, const char *sequence);
/// Tells libedit that the window has another size.
void le_resize(le_editor *editor);

/// Takes a locale in UTF-8, whatever the environment says; false if the system has none.
bool le_set_utf8_locale(void);
/// Rows and columns of the window; false and untouched when unknown.
bool le_window_size(int descriptor, int *rows, int *columns);
/// Makes the kernel's own backspace remove whole characters; what it did before.
bool le_set_utf8_erase(int descriptor, bool on);

/// Signals that came since the last `le_signals_take`.
enum {
  LE_INTERRUPTED = 1,
  LE_TERMINATED = 2,
  LE_RESIZED = 4,
  LE_STOPPED = 8,
  LE_CONTINUED = 16,
};

/// Readable when a watched signal has come, or after `le_wake`; until `le_signals_take`.
int le_wake_descriptor(void);
/// Watches the terminal's signals until `le_signals_end`; those the parent ignores stay ignored.
void le_signals_begin(void);
void le_signals_end(void);
int le_signals_take(void);
/// Makes `le_wake_descriptor` readable; from any thread.
void le_wake(void);
/// From now on the interrupt key outside of lines only sets a flag, and ends a waiting call; not
/// where the parent ignores it.
void le_interrupts_watch(void);
/// Whether the key was pressed since the last call.
bool le_interrupts_take(void);
/// Stops this process as the terminal's stop key would, and returns when it goes on.
void le_stop_self(void);

#endif
