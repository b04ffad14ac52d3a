// What the program asks of the page: implemented in bridge_library.js, which hands each call to the TypeScript side.
// Texts and bytes are pointer and size, borrowed for the length of the call. Answers come back as `sm_*_done`, always
// after the call has returned.
#pragma once

#include <cstddef>

extern "C" {

// Makes the WebGL2 context of a canvas, which the page has made (web/src/graphics.ts), the one that is drawn to. False
// where there is none.
bool bridge_context(const char* canvas_selector, std::size_t size);

// A frame with the next screen refresh, or after that many seconds.
void bridge_wake();
void bridge_wake_after(double seconds);

// A change of the accessible tree (ui/semantics_patch.h); the page applies it when the frame is done.
void bridge_semantics(const char* patch, std::size_t patch_size);

// 0 read, 1 write, 2 remove, 3 list, 4 the values of all keys that begin so behind the last one's number, 5 forget what
// is in the same folder ("…/") up to that key, 6 add lines, the first under that key, which must be the next of its
// folder, 7 write the bytes under the third of three keys (a line each) in place of a folder, whose last key must be
// the first, and which begins anew at the second. Answered by sm_storage_done.
void bridge_storage(int operation, int ticket, const char* key, std::size_t key_size, const char* bytes,
                    std::size_t size);

// Answered by sm_file_done. Must be called inside a click, a key press or a tap, or the browser refuses.
void bridge_pick_file(int ticket, const char* accept, std::size_t accept_size);
void bridge_save_file(int ticket, const char* name, std::size_t name_size, const char* mime, std::size_t mime_size,
                      const char* bytes, std::size_t size);
// Its answer has a byte where the same file can be written again.
void bridge_save_in_place(int ticket, const char* slot, std::size_t slot_size, bool again, const char* name,
                          std::size_t name_size, const char* mime, std::size_t mime_size, const char* bytes,
                          std::size_t size);

// Raw deflate and back, to at most `limit` bytes. Answered by sm_deflate_done.
void bridge_deflate(int ticket, const char* bytes, std::size_t size);
void bridge_inflate(int ticket, const char* bytes, std::size_t size, std::size_t limit);

// What the browser says of the place where things are kept, once it was asked never to clear it where `ask`. The answer
// is in words: "<persistent> <may ask> <Home Screen helps> <bytes used> <bytes in all>", numbers of 0 and 1, -1 where
// it does not say.
void bridge_look_at_storage(int ticket, bool ask);

// All of these are answered by sm_done. Sheets are one SVG after the other with a form feed between.
void bridge_rasterize(int ticket, const char* svg, std::size_t size, float scale);
void bridge_print(int ticket, const char* sheets, std::size_t size, const char* name, std::size_t name_size);

// The text of a QR code in a picture.
void bridge_read_qr(int ticket, const char* picture, std::size_t size);
// Both must be called inside a click, a key press or a tap.
void bridge_copy_text(int ticket, const char* text, std::size_t size);
void bridge_share(int ticket, const char* title, std::size_t title_size, const char* link, std::size_t link_size);

void bridge_title(const char* title, std::size_t title_size, const char* language, std::size_t language_size);
void bridge_open_link(const char* url, std::size_t size);

// The person agrees to the newer version that waits (web/src/offline.ts).
void bridge_use_newer();

// The program found itself in a state that must not be and stops right after.
void bridge_fail(const char* message, std::size_t size);
}
