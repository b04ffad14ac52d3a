// The sheets of a lane and a stage.
#include "icons.h"
#include "planning/band_edits.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan_sheets.h"

namespace seven::ui {
namespace {

// Lanes and stages alike: what is said of them and done to them.
struct BandKind {
  const char* named;
  const char* placeholder;
  const char* step_name;
  const char* earlier;
  const char* later;
  const char* step_order;
  const char* remove;
  const char* removes;  // what goes with it
  const char* step_remove;
  const char* earlier_icon;
  const char* later_icon;
  void (*reorder)(const Store&, DiffBuilder&, const std::string&, int);
  void (*take_away)(const Store&, DiffBuilder&, const std::string&);
};
constexpr BandKind kLaneKind{"plan_moment.lane.name",
                             "plan_moment.lane.placeholder",
                             "plan_moment.step.lane_name",
                             "plan_moment.up",
                             "plan_moment.down",
                             "plan_moment.step.lane_order",
                             "plan_moment.lane.remove",
                             "plan_moment.lane.removes",
                             "plan_moment.step.lane_remove",
                             seven::icon::arrow_up,
                             seven::icon::arrow_down,
                             reorder_lane,
                             remove_lane};
constexpr BandKind kStageKind{"plan_moment.stage.name",
                              "plan_moment.stage.placeholder",
                              "plan_moment.step.stage_name",
                              "plan_moment.stage.earlier",
                              "plan_moment.stage.later",
                              "plan_moment.step.stage_order",
                              "plan_moment.stage.remove",
                              "plan_moment.stage.removes",
                              "plan_moment.step.stage_remove",
                              seven::icon::arrow_left,
                              seven::icon::arrow_right,
                              reorder_stage,
                              remove_stage};

template <class T>
void band_name(DetailColumn& column, const T& band, const BandKind& kind) {
  Frame& f = column.frame();
  FieldOptions options;
  options.placeholder = f.tr(kind.placeholder);
  options.max_length = static_cast<int>(max_name_length);
  if (const auto typed = column.words("name", f.tr(kind.named), band.name, 0, options))
    type_detail<T>(f, kind.step_name, band.id, band.name, "name", [all = *typed](T& to) { to.name = all; });
}

template <class T>
void band_actions(DetailColumn& column, const T& band, const std::vector<const T*>& all, const BandKind& kind) {
  Frame& f = column.frame();
  for (const int by : {-1, 1}) {
    if (all.size() < 2 || (by < 0 ? all.front() : all.back())->id == band.id) continue;
    if (column.press(by < 0 ? "earlier" : "later", f.tr(by < 0 ? kind.earlier : kind.later),
                     by < 0 ? kind.earlier_icon : kind.later_icon))
      f.later([id = band.id, name = band.name, by, kind](Workspace& work) {
        work.edit({kind.step_order, {{"what", name}}},
                  [&](DiffBuilder& edit) { kind.reorder(work.document()->store(), edit, id, by); });
      });
  }
  column.skip(8);
  column.says(f.tr(kind.removes));
  if (column.press("remove", f.tr(kind.remove), seven::icon::trash_2))
    remove_from_sheet(f, kind.step_remove, band.name,
                      [id = band.id, kind](const Store& store, DiffBuilder& edit) { kind.take_away(store, edit, id); });
}

}  // namespace

void draw_plan_lane_sheet(Frame& f) {
  if (f.work.sheet().subject.empty()) {
    return make_for_sheet(f, [](Workspace& work) {
      const std::string key = work.new_key(), name = work.words()("plan_moment.lane.new");
      work.edit({"plan_moment.step.lane_add", {}},
                [&](DiffBuilder& edit) { new_lane(work.document()->store(), edit, key, name); });
      return key;
    });
  }
  const Lane* lane = record_of_sheet<Lane>(f);
  if (lane == nullptr) return;
  Dialog dialog(f.ui, "lane", lane->name.empty() ? f.tr("plan_moment.lane.new") : lane->name, 480);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  band_name(column, *lane, kLaneKind);
  column.says(f.tr("plan_moment.lane.name.help"));
  DetailAmount people;
  people.value = lane->people;
  people.unit = f.tr("plan_moment.people");
  if (const auto next = column.amount("people", f.tr("plan_moment.lane.people"), people))
    type_detail<Lane>(f, "plan_moment.step.lane_people", lane->id, lane->name, "people",
                      [n = static_cast<int>(*next)](Lane& to) { to.people = n; });
  band_actions(column, *lane, f.work.plan().lanes(), kLaneKind);
  end_sheet(f, dialog, column);
}

void draw_plan_stage_sheet(Frame& f) {
  if (f.work.sheet().subject.empty()) {
    return make_for_sheet(f, [](Workspace& work) {
      const std::string key = work.new_key(), name = work.words()("plan_moment.stage.new");
      work.edit({"plan_moment.step.stage_add", {}},
                [&](DiffBuilder& edit) { new_stage(work.document()->store(), edit, key, name); });
      return key;
    });
  }
  const Stage* stage = record_of_sheet<Stage>(f);
  if (stage == nullptr) return;
  Dialog dialog(f.ui, "stage", stage->name.empty() ? f.tr("plan_moment.stage.new") : stage->name, 480);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  band_name(column, *stage, kStageKind);
  band_actions(column, *stage, f.work.plan().stages(), kStageKind);
  end_sheet(f, dialog, column);
}

}  // namespace seven::ui
