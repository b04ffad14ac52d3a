// Your work: many documents, their names and copies, and the bin.
#include <doctest/doctest.h>
#include <imgui.h>

#include "document/recent_documents.h"
#include "support/open_with.h"
#include "support/work_driver.h"

namespace seven::ui {
namespace {

using namespace work;

// So many documents as earlier sittings left them.
void fill(Device& device, int count) {
  for (int i = 0; i < count; ++i) {
    Exercise setup;
    setup.scenario = "health_centre";
    setup.name = "Group " + std::to_string(i);
    Store::Records records;
    records.emplace(record_id(setup), setup);
    const std::string id = "work-" + std::to_string(i);
    const Document document({id, 1000, 1000 + i, "test"}, Store(std::move(records)));
    device.storage.kept[document_storage_key(id)] = write_document(document, SessionRecords::include);
    device.storage.kept[meta_storage_key(id)] = write_meta(meta_of(document));
  }
}

}  // namespace

TEST_CASE("Home shows the four newest, and a page of its own shows all of it with what it is, when and how large") {
  Device device;
  fill(device, 6);
  AppDriver app(device, {});
  for (int i = 0; i < 6; ++i) CHECK(listed(app, "Group " + std::to_string(i)) == (i >= 2));
  to_work(app);
  CHECK(app.find(Role::status, app.work().words().count("documents.count", 6)) != nullptr);
  const Node* last = nullptr;
  for (int i = 5; i >= 0; --i) {
    const Node& node = app.get(Role::button, said(app, "ui.carry_on_with", {{"what", "Group " + std::to_string(i)}}));
    if (last != nullptr) CHECK(node.bounds.y > last->bounds.y);
    last = &node;
    CHECK(node.description.find(app.words("documents.exercise")) != std::string::npos);
    CHECK(node.description.find(title(app)) != std::string::npos);
  }
  play_one(app);
  CHECK(app.get(Role::button, said(app, "ui.carry_on_with", {{"what", title(app)}})).description.find("kB") !=
        std::string::npos);
}

TEST_CASE("with nothing done yet the page says so, and Home has no way to it") {
  Device device;
  AppDriver app(device, {});
  CHECK(app.find(Role::button, app.words("documents.all")) == nullptr);
}

TEST_CASE("the search finds by name and by service, without accents, and says how many") {
  Device device;
  fill(device, 3);
  AppDriver app(device, {});
  play(app, "housing");
  to_work(app);
  rename(app, "Group 1", "Tŷ Ŵyn");
  app.type(app.words("documents.search"), "ty wyn");
  CHECK(listed(app, "Tŷ Ŵyn"));
  CHECK_FALSE(listed(app, "Group 0"));
  CHECK(app.find(Role::status, said(app, "documents.found", {{"n", "1"}, {"total", "4"}})) != nullptr);
  app.type(app.words("documents.search"), title(app, "housing"));
  CHECK(listed(app, title(app, "housing")));
  app.type(app.words("documents.search"), "nothing is called so");
  CHECK(app.find(Role::status, app.words("documents.none_found")) != nullptr);
  app.type(app.words("documents.search"), "");
  CHECK(listed(app, "Group 0"));
}

TEST_CASE("a name given to closed work is a step in it, kept at once, and can be undone there") {
  Device device;
  {
    AppDriver app(device, {});
    play(app);
    guess(app, "met");
    play(app, "housing");
    to_work(app);
    rename(app, title(app), "Ours");
    CHECK(listed(app, "Ours"));
    CHECK_FALSE(listed(app, title(app)));
  }
  AppDriver again(device, {});
  carry_on(again, "Ours");
  CHECK(test::store(again).only<Exercise>()->name == "Ours");
  test::undo(again);
  CHECK(test::store(again).only<Exercise>()->name.empty());
  CHECK(guesses(again) == 1);
  test::undo(again);
  CHECK(guesses(again) == 0);
}

TEST_CASE("the open work can be renamed too, and an empty name gives the usual one back") {
  Device device;
  AppDriver app(device, {});
  play_one(app);
  rename(app, title(app), "  Bore Llun  ");
  CHECK(app.work().document()->store().only<Exercise>()->name == "  Bore Llun  ");
  rename(app, "  Bore Llun  ", "");
  CHECK(listed(app, title(app)));
  carry_on(app, title(app));
  CHECK(guesses(app) == 1);
}

TEST_CASE("a copy has everything and its own life; what it is copied from stays as it was") {
  Device device;
  AppDriver app(device, {});
  play_one(app);
  more(app, title(app));
  app.press(Role::button, app.words("documents.copy"));
  const std::string copy = said(app, "documents.copy_of", {{"what", title(app)}});
  CHECK(told(app) == said(app, "documents.copied", {{"what", copy}}));
  REQUIRE(listed(app, copy));
  carry_on(app, copy);
  CHECK(guesses(app) == 1);
  guess(app, "not_met");
  to_work(app);
  carry_on(app, title(app));
  CHECK(test::store(app).all<Prediction>().front()->level == PredictedLevel::met);
  CHECK(test::store(app).only<Exercise>()->name.empty());
}

TEST_CASE("what is removed goes to the bin at once, and Undo puts it back") {
  Device device;
  AppDriver app(device, {});
  play(app);
  play(app, "housing");
  to_work(app);
  bin(app, title(app));
  CHECK_FALSE(listed(app, title(app)));
  CHECK(told(app) == said(app, "documents.binned", {{"what", title(app)}}));
  app.press(Role::button, app.words("ui.undo"));
  CHECK(listed(app, title(app)));
  CHECK(app.work().binned().empty());
  bin(app, title(app));
  app.key(Key::z, false, true);
  CHECK(listed(app, title(app)));
}

TEST_CASE("the bin says how long it keeps; work is put back from it, or removed for good after a question") {
  Device device;
  {
    AppDriver app(device, {});
    play(app);
    guess(app, "met");
    open_moments(app);
    app.press(Role::button, app.words("moments.keep"));
    app.key(Key::escape);
    to_work(app);
    bin(app, title(app));
    CHECK(app.work().document() == nullptr);
  }
  device.clock.now += 3 * kDay;
  AppDriver app(device, {});
  CHECK_FALSE(listed(app, title(app)));
  to_work(app);
  app.press(Role::button, bin_label(app, 1));
  CHECK(test::reads(app, app.work().words().count("documents.bin.left", 27)));
  app.press(Role::button, app.words("documents.put_back"));
  CHECK(listed(app, title(app)));
  bin(app, title(app));
  app.press(Role::button, said(app, "documents.for_good", {{"what", title(app)}}));
  app.press(Role::button, app.words("ui.remove.no"));
  CHECK(app.work().binned().size() == 1);
  CHECK(keys_of(device, "point/") == 1);
  app.press(Role::button, said(app, "documents.for_good", {{"what", title(app)}}));
  app.press(Role::button, app.words("ui.remove.yes"));
  CHECK(app.work().binned().empty());
  CHECK(keys_of(device, "doc/") + keys_of(device, "meta/") + keys_of(device, "point/") == 0);
  for (const auto& [id, entries] : device.storage.logs) {
    for (const auto& [number, entry] : entries) CHECK(entry.empty());
  }
}

TEST_CASE("B1, B2: what lay in the bin for 30 days goes at the start, unless the clock was set back") {
  Device device;
  {
    AppDriver app(device, {});
    play(app);
    to_work(app);
    bin(app, title(app));
  }
  const double binned = device.clock.now;
  for (const double days : {-400.0, 0.0, 29.9}) {
    CAPTURE(days);
    device.clock.now = binned + days * kDay;
    AppDriver app(device, {});
    CHECK(app.work().binned().size() == 1);
  }
  device.clock.now = binned + 30.1 * kDay;
  AppDriver app(device, {});
  CHECK(app.work().binned().empty());
  CHECK(keys_of(device, "doc/") == 0);
}

TEST_CASE("work that cannot be read can be removed, and nothing else is offered for it") {
  Device device;
  device.storage.kept["doc/broken"] = "rubbish";
  AppDriver app(device, {});
  to_work(app);
  more(app, app.words("ui.unreadable"));
  CHECK(app.find(Role::button, app.words("documents.rename")) == nullptr);
  app.press(Role::button, app.words("documents.remove"));
  CHECK(app.work().binned().size() == 1);
}

TEST_CASE("the picture in the list is the recipe as it stands") {
  Device device;
  AppDriver app(device, {});
  test::open_with(app, "set_three", test::suggested_recipe());
  to_work(app);
  const DocumentPicture& picture = app.work().recent().front().picture;
  CHECK(picture.today == Minutes::of_whole(30));
  REQUIRE(picture.parts.size() == 3);
  CHECK(picture.parts[1].kind == DocumentPicture::Kind::relationship);
  CHECK(picture.parts[1].minutes > picture.parts[0].minutes);
}

TEST_CASE("two hundred documents can all be found and opened, and painting them costs what a screen of them costs") {
  const auto vertices = [](int count) {
    Device device;
    fill(device, count);
    AppDriver app(device, {test::kPhone, "en", true, true, true});
    to_work(app);
    for (int i = 0; i < count; ++i) CHECK(listed(app, "Group " + std::to_string(i)));
    const int painted = ImGui::GetDrawData()->TotalVtxCount;
    carry_on(app, "Group 0");
    CHECK(app.work().document()->info().id == "work-0");
    return painted;
  };
  const int few = vertices(40), many = vertices(200);
  CHECK(few > 0);
  CHECK(many < few * 1.2);
}

TEST_CASE("nothing of the page and its sheets lies beyond the edge, with text twice as large on a phone too") {
  for (const char* percent : {"100", "200"}) {
    for (const Vec2 size : {test::kPhone, Vec2{320, 640}, test::kTablet}) {
      if (size.x == 320 && std::string(percent) == "200") continue;  // asked for is one or the other
      for (const char* language : {"en", "cy"}) {
        Device device;
        device.storage.kept["preferences"] = std::string("{\"text_percent\":") + percent + "}";
        fill(device, 3);
        AppDriver app(device, {size, language, true, true, true});
        CAPTURE(percent);
        CAPTURE(size.x);
        const auto inside = [&] {
          for (const Node& node : app.tree().nodes()) {
            if (!is_interactive(node.role) || !app.tree().inside(node, app.tree().modal())) continue;
            CHECK_MESSAGE(node.bounds.x >= -1, node.label);
            CHECK_MESSAGE(node.bounds.right() * app.scale() <= size.x + 1, node.label);
          }
        };
        to_work(app);
        bin(app, "Group 2");
        app.press(Role::button, bin_label(app, 1));
        inside();
        more(app, "Group 1");
        inside();
        app.press(Role::button, app.words("documents.rename"));
        inside();
        app.key(Key::escape);
        more(app, "Group 1");
        app.press(Role::button, app.words("moments.title"));
        app.press(Role::button, app.words("moments.keep"));
        CHECK(app.work().moments().size() == 1);
        inside();
      }
    }
  }
}

}  // namespace seven::ui
