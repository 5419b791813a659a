#pragma once

/// Puts two folders of one file system in each other's place in one step.
/// Returns 0, or -1 with errno: EINVAL, ENOSYS or EXDEV where the file system cannot.
int exchange_folders(const char *first, const char *second);

/// Renames where nothing has the new name yet. Returns 0, or -1 with errno.
int rename_without_replacing(const char *from, const char *to);
