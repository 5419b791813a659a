// renameat2 is not visible through Swift's module of Glibc, and macOS has a call of its own.
#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

#if defined(__APPLE__)
int exchange_folders(const char *first, const char *second) { return renamex_np(first, second, RENAME_SWAP); }

int rename_without_replacing(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }
#else
int exchange_folders(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int rename_without_replacing(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}
#endif
