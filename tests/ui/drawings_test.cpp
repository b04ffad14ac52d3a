// What is painted from memory is what was painted first; what was laid out before is what would be laid out now.
#include "ui/drawings.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <random>

#include "support/app_driver.h"
#include "ui/text_layouts.h"

namespace seven::ui {
namespace {

// A list of one's own; an AppDriver must be alive, whose fonts it paints with.
struct List {
  List() : list(ImGui::GetDrawListSharedData()) {
    list._ResetForNewFrame();
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    list.PushClipRect({0, 0}, {1000, 1000});
  }
  ImDrawList list;
};

void star(ImDrawList& list, Vec2 at) {
  for (const Vec2 p : {Vec2{0, 0}, Vec2{30, 10}, Vec2{60, 0}, Vec2{50, 30}, Vec2{60, 60}, Vec2{30, 50}, Vec2{0, 60}})
    list.PathLineTo({at.x + p.x, at.y + p.y});
  list.PathFillConcave(IM_COL32(10, 80, 90, 255));
  list.AddCircle({at.x + 30, at.y + 30}, 12, IM_COL32(200, 20, 30, 255), 0, 3);
}

void check_equal(const ImDrawList& one, const ImDrawList& other) {
  REQUIRE(one.VtxBuffer.Size == other.VtxBuffer.Size);
  REQUIRE(one.IdxBuffer.Size == other.IdxBuffer.Size);
  for (int i = 0; i < one.VtxBuffer.Size; ++i) {
    const ImDrawVert &a = one.VtxBuffer[i], &b = other.VtxBuffer[i];
    CHECK(std::abs(a.pos.x - b.pos.x) < 0.001f);
    CHECK(std::abs(a.pos.y - b.pos.y) < 0.001f);
    CHECK(a.uv.x == b.uv.x);
    CHECK(a.uv.y == b.uv.y);
    CHECK(a.col == b.col);
  }
  for (int i = 0; i < one.IdxBuffer.Size; ++i) CHECK(one.IdxBuffer[i] == other.IdxBuffer[i]);
}

}  // namespace

TEST_CASE("a picture that is painted from memory elsewhere is the picture, without asking for it again") {
  test::Device device;
  test::AppDriver app(device, {});
  List remembered, fresh;
  Drawings drawings;
  const int what = 0;
  int asked = 0;
  for (const Vec2 at : {Vec2{10, 20}, Vec2{310.5f, 20}, Vec2{77, 400.25f}}) {
    drawings.paint(remembered.list, &what, 1, at, [&] { ++asked, star(remembered.list, at); });
    star(fresh.list, at);
  }
  CHECK(asked == 1);
  check_equal(remembered.list, fresh.list);
}

TEST_CASE("another picture and another scale are painted anew, and however many there are, each is right") {
  test::Device device;
  test::AppDriver app(device, {});
  List list;
  Drawings drawings;
  const int what[2] = {};
  int asked = 0;
  const auto paint = [&](const int& which, float scale) {
    drawings.paint(list.list, &which, scale, {0, 0}, [&] { ++asked, star(list.list, {0, 0}); });
  };
  paint(what[0], 1), paint(what[1], 1), paint(what[0], 2);
  CHECK(asked == 3);
  paint(what[0], 1), paint(what[1], 1), paint(what[0], 2);
  CHECK(asked == 3);
  for (int i = 0; i < 500; ++i) paint(what[0], static_cast<float>(i) + 3);
  CHECK(asked == 503);
}

TEST_CASE("a text breaks where it did, whatever was laid out in between") {
  test::Device device;
  test::AppDriver app(device, {});
  ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
  const unsigned seed = 20251201;
  MESSAGE("seed " << seed);
  std::mt19937 random(seed);
  TextLayouts kept;
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int words = static_cast<int>(random() % 12) + 1; words > 0; --words)
      text += std::string(random() % 9 + 1, static_cast<char>('a' + random() % 26)) + (random() % 9 == 0 ? "\n" : " ");
    const float width = static_cast<float>(random() % 4) * 80;
    const TextLayout first = kept.of(font, 17, text, width);
    const TextLayout again = kept.of(font, 17, text, width);
    CHECK(first.width == again.width);
    CHECK(first.lines == again.lines);
    TextLayouts fresh;
    CHECK(fresh.of(font, 17, text, width).lines == first.lines);
    if (width > 0 && first.lines.size() == 1) CHECK(first.width <= width + 0.5f);
  }
}

}  // namespace seven::ui
