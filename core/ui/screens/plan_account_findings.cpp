// What is worth a second look, those that touch people most first, each with the moments it means (domain.md part F).
#include "icons.h"
#include "planning/plan_detectors.h"
#include "ui/screens/plan.h"
#include "ui/screens/plan_account_fold.h"
#include "ui/widgets/text.h"

namespace seven::ui {
namespace {

std::string finding_key(PlanFindingKind kind) {
  return std::string("plan_account.finding.") + plan_finding_words[static_cast<std::size_t>(kind)];
}

std::string names_listed(const std::vector<std::string>& names) {
  std::string words;
  for (const std::string& name : names) words += (words.empty() ? "" : ", ") + name;
  return words;
}

float one_finding(Frame& f, const PlanFinding& finding, float y, const AccountRoom& room) {
  Ui& ui = f.ui;
  const Palette& c = ui.colors();
  Scope scope(ui, plan_finding_words[static_cast<std::size_t>(finding.kind)]);
  const std::string key = finding_key(finding.kind);
  const float indent = room.width < 220 ? 0.0f : 28.0f;
  const float x = room.x + indent, width = room.width - indent;
  if (indent > 0) icon(ui, seven::icon::lightbulb, {room.x + 10, y + 12}, 18, c.ink);
  y += text(ui, {x, y}, width, f.tr(key), ui.type().strong, c.ink);
  y += text(ui, {x, y}, width, f.tr(key + ".ask"), ui.type().small, c.ink2) + 2;
  std::vector<std::string> names;
  for (const std::string& role : finding.roles) names.push_back(account_role_name(f, role));
  for (const std::string& id : finding.lanes) {
    const Lane* lane = f.work.plan().store().find<Lane>(id);
    if (lane != nullptr) names.push_back(lane->name);
  }
  if (!names.empty()) y += text(ui, {x, y}, width, names_listed(names), ui.type().small_strong, c.ink2);
  y = equal_charts(f, finding, {x, finding.gets.empty() ? y : y + 8}, width);
  for (const std::string& id : finding.moments) {
    const Moment* moment = f.work.plan().moment(id);
    if (moment == nullptr) continue;
    y = moment_row(f, *moment, {}, y, x, width, room.sheet);
    const auto at = static_cast<std::size_t>(&id - finding.moments.data());
    if (at >= finding.counts.size()) continue;
    const std::string least = f.tr("plan_account.finding.too_few.least",
                                   {{"n", std::to_string(finding.counts[at])}, {"now", std::to_string(moment->come)}});
    y += text(ui, {x, y}, width, least, ui.type().small, c.ink2) + 4;
  }
  return y + 14;
}

}  // namespace

float account_findings(Frame& f, float y, const AccountRoom& room) {
  const PlanModel& plan = f.work.plan();
  const std::vector<PlanFinding>& findings = plan.findings();
  if (findings.empty()) return y;
  const std::string label = f.ui.words().count("plan_account.findings", static_cast<long>(findings.size()));
  if (!account_fold(f, "findings", label, seven::icon::lightbulb, y, room, &y)) return y;
  Group group(f.ui, "findings_list", Role::group, label);
  for (const PlanFinding& finding : findings) y = one_finding(f, finding, y, room);
  return y;
}

}  // namespace seven::ui
