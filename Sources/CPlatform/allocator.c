// jemalloc reads this name of the program's when it starts (jemalloc(3), "TUNING"); elsewhere nobody does. Memory that was
// let go goes back to the system after a tenth of a second instead of ten: a build is over by then, and its peak is
// a tenth lower at the same speed.
const char *malloc_conf = "dirty_decay_ms:100,muzzy_decay_ms:0";
