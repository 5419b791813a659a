#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with those of Swift's Foundation. They concern
// encoding handlers alone, which are not used here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

// `xmlFree` is a variable, which Swift cannot read safely from several threads; nobody here sets it.
static inline void xml_free(void *pointer) { xmlFree(pointer); }
