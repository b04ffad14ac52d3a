// What the open plan keeps between two frames: the start that it was made from.
#include "ui/app/plan_model.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include "support/shipped_starts.h"

namespace seven::ui {
namespace {

// A plan made from a start, and the start's file as it is there just now.
struct StartOfPlan {
  Store store;
  PlanModel model;
  std::string file;
  int reads = 0;

  StartOfPlan() : store(test::shipped_start("school")), model(store, test::kTemplateGain) { made_from("school"); }
  void made_from(const char* id) {
    Plan plan = store.value_or(Plan{});
    plan.made_from = id;
    DiffBuilder edit(store);
    edit.put(plan);
    store.apply(edit.diff());
    model.follow(test::kTemplateGain);
  }
  // As each frame asks for it.
  const PlanTemplate* asked() {
    return model.start([this](const std::string&) { return std::string_view(file); },
                       [this](std::string_view text) -> std::optional<PlanTemplate> {
                         ++reads;
                         auto read = read_plan_template(text);
                         if (!read) return std::nullopt;
                         return read.take();
                       });
  }
};

}  // namespace

TEST_CASE("the file of a plan's start is read once, whether it can be read or not") {
  StartOfPlan plan;
  plan.file = test::template_text("school");
  for (int frame = 0; frame < 3; ++frame) {
    REQUIRE(plan.asked() != nullptr);
    CHECK(plan.asked()->id == "school");
  }
  CHECK(plan.reads == 1);

  StartOfPlan damaged;
  damaged.file = test::template_text("school").substr(0, 100);
  for (int frame = 0; frame < 3; ++frame) CHECK(damaged.asked() == nullptr);
  CHECK(damaged.reads == 1);
}

TEST_CASE("a start whose file comes late is not read before, and then at once") {
  StartOfPlan plan;
  for (int frame = 0; frame < 3; ++frame) CHECK(plan.asked() == nullptr);
  CHECK(plan.reads == 0);
  plan.file = test::template_text("school");
  CHECK(plan.asked() != nullptr);
  CHECK(plan.reads == 1);
}

TEST_CASE("a plan that is said to be made from another start reads that one, and one from none reads nothing") {
  StartOfPlan plan;
  plan.file = "{";
  CHECK(plan.asked() == nullptr);
  plan.made_from("advice_desk");
  plan.file = test::template_text("advice_desk");
  REQUIRE(plan.asked() != nullptr);
  CHECK(plan.asked()->id == "advice_desk");
  CHECK(plan.reads == 2);
  plan.made_from("");
  CHECK(plan.asked() == nullptr);
  CHECK(plan.reads == 2);
}

}  // namespace seven::ui
