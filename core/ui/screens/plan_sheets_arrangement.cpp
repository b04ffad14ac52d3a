// The sheet of an arrangement: something that must be in place before a plan works (domain.md A44).
#include <algorithm>

#include "base/word_count.h"
#include "icons.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_sheets.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

using RoleMinutes = std::map<std::string, Minutes> Arrangement::*;

struct ArrangementEdit {
  DetailColumn& column;
  const Arrangement& arrangement;
  std::string name;
};

void role_amount(ArrangementEdit& at, const TeamRole& role, const char* key, const char* label, const char* step,
                 RoleMinutes minutes) {
  Frame& f = at.column.frame();
  const auto found = (at.arrangement.*minutes).find(role.id);
  DetailAmount amount;
  amount.value = found == (at.arrangement.*minutes).end() ? 0 : found->second.hundredths();
  amount.high = max_record_minutes.hundredths();
  amount.decimals = 2;
  amount.step = step_for(amount.value, 1000);
  amount.unit = f.tr("plan_moment.min");
  amount.small_label = true;
  amount.named = role.name + ", " + f.tr(label);
  if (const auto next = at.column.amount(role.id + key, f.tr(label), amount))
    type_detail<Arrangement>(f, step, at.arrangement.id, at.name, key + ("/" + role.id),
                             [minutes, id = role.id, n = Minutes::of_hundredths(*next)](Arrangement& to) {
                               if (n == Minutes())
                                 (to.*minutes).erase(id);
                               else
                                 (to.*minutes)[id] = n;
                             });
}

void whole_amount(ArrangementEdit& at, const char* key, const char* label, const char* unit, const char* step,
                  int Arrangement::*number, int low, int high, int decimals) {
  Frame& f = at.column.frame();
  DetailAmount amount;
  amount.value = at.arrangement.*number;
  amount.low = low;
  amount.high = high;
  amount.decimals = decimals;
  amount.unit = f.tr(unit);
  if (decimals == 2) amount.step = step_for(amount.value, 10'000);
  if (const auto next = at.column.amount(key, f.tr(label), amount))
    type_detail<Arrangement>(f, step, at.arrangement.id, at.name, key,
                             [number, n = static_cast<int>(*next)](Arrangement& to) { to.*number = n; });
}

// What somebody writes of it in a few words.
struct NamedEntry {
  const char* key;
  const char* label;
  const char* placeholder;
  const char* step;
  std::string Arrangement::*words;
  int rows;
};

void named_entry(ArrangementEdit& at, const NamedEntry& entry) {
  Frame& f = at.column.frame();
  FieldOptions options;
  options.max_length = static_cast<int>(max_name_length);
  options.placeholder = f.tr(entry.placeholder);
  if (const auto typed =
          at.column.words(entry.key, f.tr(entry.label), at.arrangement.*entry.words, entry.rows, options))
    type_detail<Arrangement>(f, entry.step, at.arrangement.id, at.name, entry.key,
                             [words = entry.words, all = *typed](Arrangement& to) { to.*words = all; });
}

void what_it_takes(ArrangementEdit& at) {
  Frame& f = at.column.frame();
  at.column.title(f.tr("plan_moment.arrangement.time"), 3);
  for (const TeamRole* role : f.work.plan().roles()) {
    at.column.skip(text(f.ui, {at.column.x(), at.column.y()}, at.column.width(), role->name, f.ui.type().small_strong,
                        f.ui.colors().ink) +
                   2);
    role_amount(at, *role, "running", "plan_moment.a_year", "plan_moment.step.arrangement_running",
                &Arrangement::running);
    role_amount(at, *role, "once", "plan_moment.once", "plan_moment.step.arrangement_once", &Arrangement::once);
    at.column.skip(4);
  }
  at.column.title(f.tr("plan_moment.arrangement.money"), 3);
  whole_amount(at, "running_pence", "plan_moment.arrangement.running_money", "plan_moment.pounds",
               "plan_moment.step.arrangement_running_money", &Arrangement::running_pence, 0, max_pence, 2);
  whole_amount(at, "once_pence", "plan_moment.arrangement.once_money", "plan_moment.pounds",
               "plan_moment.step.arrangement_once_money", &Arrangement::once_pence, 0, max_pence, 2);
  whole_amount(at, "life", "plan_moment.arrangement.life", "plan_moment.years", "plan_moment.step.arrangement_life",
               &Arrangement::life_years, 1, 50, 0);
}

// What kind of resource it is, as chips; pressed again it is not said any more (domain.md A49).
void arrangement_kind(ArrangementEdit& at) {
  Frame& f = at.column.frame();
  std::vector<Choice> kinds;
  for (std::size_t i = 1; i < arrangement_kind_words.size(); ++i)
    kinds.push_back(
        detail_choice(arrangement_kind_words[i], f.tr(std::string("plan_moment.kind.") + arrangement_kind_words[i])));
  const int chosen = static_cast<int>(at.arrangement.kind) - 1;
  if (const auto pressed = at.column.chips("kind", f.tr("plan_moment.arrangement.kind"), kinds, chosen))
    edit_detail<Arrangement>(f, "plan_moment.step.arrangement_kind", at.arrangement.id, at.name,
                             [kind = static_cast<ArrangementKind>(*pressed + 1)](Arrangement& to) {
                               to.kind = to.kind == kind ? ArrangementKind::unsaid : kind;
                             });
}

void who_waits(ArrangementEdit& at) {
  Frame& f = at.column.frame();
  at.column.title(f.tr("plan_moment.arrangement.waiting"), 3);
  bool any = false;
  for (const Dependence* dependence : f.work.plan().store().all<Dependence>()) {
    const Moment* moment = f.work.plan().moment(dependence->moment);
    if (dependence->arrangement != at.arrangement.id || moment == nullptr) continue;
    any = true;
    if (at.column.leads("moment" + moment->id, moment_title(f, *moment), {}, seven::icon::arrow_right)) {
      f.later([](Workspace& work) { work.close_sheet(); });
      choose_moment(f, moment->id);
    }
  }
  if (!any) at.column.says(f.tr("plan_moment.arrangement.nothing_waits"));
  at.column.skip(8);
}

}  // namespace

void draw_plan_arrangement_sheet(Frame& f) {
  if (f.work.sheet().subject.empty()) {
    return make_for_sheet(f, [](Workspace& work) {
      Arrangement made;
      made.id = work.new_key();
      work.edit({"plan_moment.step.arrangement_add", {}}, [&](DiffBuilder& edit) { edit.put(made); });
      return made.id;
    });
  }
  const Arrangement* found = record_of_sheet<Arrangement>(f);
  if (found == nullptr) return;
  const std::string name = found->text.empty() ? f.tr("plan_moment.arrangement.unnamed") : found->text;
  Dialog dialog(f.ui, "arrangement", f.tr("plan_moment.arrangement"), 560);
  DetailColumn column(f, dialog.left(), dialog.top(), dialog.width());
  ArrangementEdit at{column, *found, name};
  named_entry(at, {"text", "plan_moment.arrangement.text", "plan_moment.arrangement.placeholder",
                   "plan_moment.step.arrangement_text", &Arrangement::text, 2});
  arrangement_kind(at);
  if (column.tick("done", f.tr("plan_moment.arrangement.done"), found->done))
    edit_detail<Arrangement>(f, "plan_moment.step.arrangement_done", found->id, name,
                             [](Arrangement& to) { to.done = !to.done; });
  column.skip(8);
  named_entry(at, {"owner", "plan_moment.arrangement.owner", "plan_moment.arrangement.owner.placeholder",
                   "plan_moment.step.arrangement_owner", &Arrangement::owner, 0});
  if (is_blank(found->owner) && !found->done) column.warns("no_owner", f.tr("plan_moment.arrangement.no_owner"));
  named_entry(at, {"risk", "plan_moment.arrangement.risk", "plan_moment.arrangement.risk.placeholder",
                   "plan_moment.step.arrangement_risk", &Arrangement::risk, 2});
  whole_amount(at, "lead", "plan_moment.arrangement.lead", "plan_moment.weeks", "plan_moment.step.arrangement_lead",
               &Arrangement::lead_weeks, 0, 1000, 0);
  what_it_takes(at);
  if (const auto payer = payer_entry(column, f.tr("plan_moment.arrangement.payer"), found->payer))
    edit_detail<Arrangement>(f, "plan_moment.step.arrangement_payer", found->id, name,
                             [to = *payer](Arrangement& next) { next.payer = to; });
  who_waits(at);
  if (column.press("remove", f.tr("plan_moment.arrangement.remove"), seven::icon::trash_2))
    remove_from_sheet(f, "plan_moment.step.arrangement_remove", name,
                      [id = found->id](const Store& store, DiffBuilder& edit) {
                        for (const Dependence* dependence : store.all<Dependence>())
                          if (dependence->arrangement == id) edit.remove<Dependence>(dependence->key());
                        edit.remove<Arrangement>(id);
                      });
  end_sheet(f, dialog, column);
}

}  // namespace seven::ui
