#include "ui/app/plan_flow_of.h"

#include <algorithm>

#include "planning/plan_flow.h"
#include "ui/app/figure_words.h"

namespace seven::ui {
namespace {

class FlowWords {
 public:
  FlowWords(const PlanModel& model, const Translator& words, bool pounds)
      : model_(model),
        words_(words),
        say_(model, words),
        pounds_(pounds),
        flow_(plan_flow(model.input(), model.account())) {}

  ReportFlow make() {
    out_.language = words_.language();
    out_.product = words_("ui.product");
    out_.title = words_("plan_papers.flow.title");
    out_.lead = words_(pounds_ ? "plan_papers.flow.lead.pounds" : "plan_papers.flow.lead");
    out_.plan = model_.plan().name;
    const bool all_freed = std::all_of(flow_.sources.begin(), flow_.sources.end(),
                                       [](const FlowSource& source) { return source.from == FlowFrom::released; });
    out_.taken = words_(all_freed ? "plan_papers.flow.taken" : "plan_papers.flow.comes_from");
    out_.whose = words_("plan_papers.flow.whose");
    out_.becomes = words_("plan_papers.flow.becomes");
    out_.nothing = words_("plan_papers.flow.nothing");
    out_.disclaimer = words_("plan_papers.disclaimer");
    out_.credit = words_("paper.credit");
    for (const FlowRole& role : flow_.roles) out_.roles.push_back(this->role(role));
    for (const FlowSource& source : flow_.sources) out_.from.push_back(this->source(source));
    for (const FlowDestination& into : flow_.into) out_.into.push_back(destination(into));
    if (!out_.empty()) out_.taken_amount = out_.becomes_amount = amount(flow_.minutes(), flow_.value());
    notes();
    return std::move(out_);
  }

 private:
  std::string amount(Minutes minutes, Pounds value) const {
    return pounds_ ? format_money(value) : say_.amount(to_a_tenth(minutes));
  }
  float size(Minutes minutes, Pounds value) const {
    return static_cast<float>(pounds_ ? value.approximately() : minutes.approximately());
  }

  ReportFlowRole role(const FlowRole& role) const {
    ReportFlowRole out;
    out.name = say_.role(role.id);
    out.size = size(role.minutes, role.value);
    bool all_freed = true;
    for (const FlowSource& source : flow_.sources)
      all_freed = all_freed && (flow_.roles[source.role].id != role.id || source.from == FlowFrom::released);
    const std::string all = amount(role.minutes, role.value);
    out.amount = words_(all_freed ? "plan_papers.flow.freed" : "plan_papers.flow.in_all", {{"amount", all}});
    if (!pounds_) {
      const std::string then = say_.amount(to_a_tenth(role.tomorrow));
      out.note = say_.from_to(format_number(to_a_tenth(role.today)), then);
    }
    return out;
  }

  ReportFlowEnd source(const FlowSource& source) const {
    ReportFlowEnd out;
    const std::string role = say_.role(flow_.roles[source.role].id);
    out.amount = amount(source.minutes, source.value);
    out.parts = {{source.role, size(source.minutes, source.value), out.amount}};
    switch (source.from) {
      case FlowFrom::released:
        out.kind = FlowEndKind::released;
        out.title = say_.title_of(source.moment);
        out.record = source.moment;
        if (const Moment* moment = model_.moment(source.moment)) {
          out.waits = say_.once({moment});
          out.note =
              PlanWording::dotted({role, say_.times(*moment), say_.minutes(*moment, flow_.roles[source.role].id)});
        }
        break;
      case FlowFrom::bought:
        out.kind = FlowEndKind::bought;
        out.title = words_("plan_papers.flow.bought");
        out.note = role;
        break;
      case FlowFrom::missing:
        out.kind = FlowEndKind::missing;
        out.title = words_("plan_papers.flow.missing");
        out.note = role;
        break;
    }
    return out;
  }

  // "GP 6,682 min, Reception 20 min"
  std::string by_role(const FlowDestination& into) const {
    std::string all;
    for (const FlowPart& part : into.parts)
      all += (all.empty() ? "" : ", ") + say_.role(flow_.roles[part.role].id) + " " + amount(part.minutes, part.value);
    return all;
  }

  ReportFlowEnd destination(const FlowDestination& into) const {
    ReportFlowEnd out;
    out.amount = amount(into.minutes(), into.value());
    for (const FlowPart& part : into.parts)
      out.parts.push_back({part.role, size(part.minutes, part.value), amount(part.minutes, part.value)});
    switch (into.into) {
      case FlowInto::relationships: out.kind = FlowEndKind::relationship; break;
      case FlowInto::introduced: out.kind = FlowEndKind::introduced; break;
      case FlowInto::banked:
        out.kind = FlowEndKind::saved;
        out.title = words_("plan_papers.flow.banked");
        out.note = by_role(into);
        break;
      case FlowInto::slack:
        out.kind = FlowEndKind::left;
        out.title = words_("plan_papers.flow.left");
        out.note = by_role(into);
        break;
    }
    if (into.arrangement) {
      const Arrangement* found = model_.store().find<Arrangement>(into.what);
      out.title =
          found == nullptr || found->text.empty() ? words_("plan_papers.unnamed_thing") : first_line(found->text);
      out.note = found == nullptr ? "" : found->owner;
    } else if (!into.what.empty()) {
      out.title = say_.title_of(into.what);
      out.record = into.what;
      if (const Moment* moment = model_.moment(into.what)) {
        out.waits = say_.once({moment});
        out.note =
            PlanWording::dotted({say_.times(*moment),
                                 into.parts.size() == 1 ? say_.minutes(*moment, flow_.roles[into.parts.front().role].id)
                                                        : say_.minutes(*moment)});
      }
    }
    return out;
  }

  // Of words that may be as long as a story.
  static std::string first_line(const std::string& text) {
    constexpr std::size_t most = 240;  // bytes
    std::size_t end = std::min(text.find('\n'), text.size());
    if (end <= most) return text.substr(0, end);
    end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
    return text.substr(0, end) + "…";
  }

  // What the hatched parts wait for, each said once.
  void hatched() {
    constexpr std::size_t most = 8;
    std::vector<std::string> names;
    for (const auto* ends : {&out_.from, &out_.into}) {
      for (const ReportFlowEnd& end : *ends) {
        if (end.waits.empty() || names.size() > most) continue;
        for (std::string& name : say_.awaited(*model_.moment(end.record)))
          if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
      }
    }
    std::string all;
    for (std::size_t i = 0; i < std::min(names.size(), most + 1); ++i)
      all += (i == 0 ? "" : "; ") + (i < most ? names[i] : "…");
    if (!all.empty()) out_.notes.push_back(words_("plan_papers.flow.hatched", {{"what", all}}));
  }

  void notes() {
    hatched();
    if (flow_.cash > Pounds()) {
      const std::string money = format_money(flow_.cash);
      out_.notes.push_back(words_("plan_papers.flow.cash", {{"money", money}}));
    }
    for (const PlanRoleBalance& role : model_.account().roles) {
      if (role.refused == Minutes()) continue;
      const std::string minutes = say_.amount(role.refused), name = say_.role(role.role);
      out_.notes.push_back(words_("plan_papers.flow.refused", {{"minutes", minutes}, {"role", name}}));
    }
    if (!out_.empty()) out_.notes.push_back(words_("plan_papers.flow.if_true"));
  }

  const PlanModel& model_;
  const Translator& words_;
  PlanWording say_;
  bool pounds_;
  PlanFlow flow_;
  ReportFlow out_;
};

}  // namespace

ReportFlow plan_flow_of(const PlanModel& model, const Translator& words, bool pounds) {
  return FlowWords(model, words, pounds).make();
}

}  // namespace seven::ui
