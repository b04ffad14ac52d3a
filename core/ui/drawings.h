// Pictures that have been cut into triangles once and are painted again by copying those: portraits have hundreds of
// points, and none of them changes from frame to frame.
#pragma once

#include <cstdint>
#include <vector>

#include "base/call.h"
#include "base/geometry.h"

struct ImDrawList;

namespace seven::ui {

class Drawings {
 public:
  // Paints the picture `what` with its corner at `at`: with `draw`, which paints it there, where it is not yet known at
  // this `scale`, else from memory. `what` must stay where it is for as long as this object lives.
  void paint(ImDrawList& list, const void* what, float scale, Vec2 at, const Call<void()>& draw);

 private:
  struct Corner {
    Vec2 at, uv;
    std::uint32_t color = 0;
  };
  struct Drawing {
    const void* what = nullptr;
    float scale = 0;
    std::vector<Corner> corners;
    std::vector<std::uint32_t> triangles;  // three corners each
  };
  std::vector<Drawing> known_;
  int texture_ = 0;  // whose places on it the corners' uv are
};

}  // namespace seven::ui
