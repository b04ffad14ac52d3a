// A picture that the page paints in strips, on its way into a PNG (exchange/png_writer.h).
#pragma once

#include <string>
#include <vector>

#include "exchange/png_writer.h"

namespace seven::web {

// Functions of their own (noinline), so that the page can fetch them later (web/build/split.mjs).
class PackedPicture {
 public:
  // `rows`: as many as are painted at once, at the most.
  [[gnu::noinline]] PackedPicture(int width, int height, int rows);
  // Where the page puts the pixels of the next rows.
  unsigned char* pixels() { return pixels_.data(); }
  // `again`: how many rows after them are the same as the last of them.
  [[gnu::noinline]] void add(int rows, bool blue_first, int again);
  // The PNG, which lies here until the picture is deleted.
  [[gnu::noinline]] const std::string& finish();
  const std::string& png() const { return png_; }

 private:
  PngWriter writer_;
  std::vector<unsigned char> pixels_;
  std::string png_;
};

}  // namespace seven::web
