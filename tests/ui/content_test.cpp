// What a platform brings after the start: the page loads the words of one language first.
#include "ui/app/content.h"

#include <doctest/doctest.h>

#include "support/headless_platform.h"
#include "ui/app/workspace.h"

using namespace seven;
using namespace seven::ui;

namespace {

constexpr const char* kWelshWords = "translations/cy/";

}  // namespace

TEST_CASE("a language whose words have not come speaks the other one until they have") {
  test::Device device;
  test::HeadlessPlatform platform(device);
  platform.not_yet = kWelshWords;
  Content content;
  REQUIRE(content.load(platform).ok());
  CHECK(content.spoken("cy") == "en");
  CHECK(content.spoken("en") == "en");
  REQUIRE(content.load_later(platform).ok());
  CHECK(content.spoken("cy") == "en");
  platform.not_yet.clear();
  REQUIRE(content.load_later(platform).ok());
  CHECK(content.spoken("cy") == "cy");
  CHECK(content.words("cy").has("ui.product"));
}

TEST_CASE("without any words there is no program") {
  test::Device device;
  test::HeadlessPlatform platform(device);
  platform.not_yet = "translations/";
  CHECK_FALSE(Content().load(platform).ok());
}

TEST_CASE("the licences come later, and once") {
  test::Device device;
  test::HeadlessPlatform platform(device);
  platform.not_yet = "licences.txt";
  Content content;
  REQUIRE(content.load(platform).ok());
  CHECK(content.licences().empty());
  platform.not_yet.clear();
  REQUIRE(content.load_later(platform).ok());
  CHECK(content.licences().find("Dear ImGui") != std::string_view::npos);
}

TEST_CASE("a person who reads Welsh sees it as soon as its words are there") {
  test::Device device;
  test::HeadlessPlatform platform(device);
  platform.system.language = "cy-GB";
  platform.not_yet = kWelshWords;
  FrameScheduler frames(platform);
  Workspace work(platform, frames);
  REQUIRE(work.start().ok());
  CHECK(work.effective().language == "en");
  CHECK(platform.language == "en");
  platform.not_yet.clear();
  work.assets_changed();
  CHECK(work.effective().language == "cy");
  CHECK(platform.language == "cy");
  CHECK(platform.title == work.content().words("cy")("ui.product"));
}
