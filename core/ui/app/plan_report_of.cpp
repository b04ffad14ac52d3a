#include "ui/app/plan_report_of.h"

#include <algorithm>
#include <map>

#include "ui/app/plan_board_of.h"
#include "ui/app/plan_chapter.h"
#include "ui/app/plan_day.h"
#include "ui/app/plan_flow_of.h"
#include "ui/app/report_of.h"

namespace seven::ui {
namespace {

bool said(const std::string& text) { return text.find_first_not_of(" \n\t") != std::string::npos; }

// The four boxes, and what people and staff say (domain.md A75 to A78, A86).
PlanChapter why_now(const PlanModel& model, const Translator& words) {
  PlanChapter chapter = begin_chapter(words, PlanPart::why_now, "plan_papers.why_now");
  const Plan& plan = model.plan();
  ReportEntry boxes;
  int missing = 0;
  for (const auto& [word, text] : {std::pair{"demand", &plan.demand},
                                   {"needs", &plan.needs},
                                   {"money", &plan.money},
                                   {"politics", &plan.politics}}) {
    std::string label = words(std::string("plan_papers.why.") + word);
    if (const auto day = plan.written.find(word); said(*text) && day != plan.written.end())
      label = words("plan_papers.why.written", {{"what", label}, {"date", day_words(words, day->second)}});
    boxes.said.push_back({std::move(label), said(*text) ? *text : ""});
    missing += said(*text) ? 0 : 1;
  }
  chapter.entries.push_back(std::move(boxes));
  if (missing > 0) chapter.notes.push_back(words("plan_papers.why.missing"));
  const PlanWording say(model, words);
  constexpr const char* kinds[] = {"plan_papers.voice.people",  "plan_papers.voice.came_to_do",
                                   "plan_papers.voice.do_now",  "plan_papers.voice.like_online",
                                   "plan_papers.voice.do_then", "plan_papers.voice.claim"};
  for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
    ReportEntry entry;
    for (const Voice* voice : model.store().all<Voice>()) {
      if (static_cast<std::size_t>(voice->kind) != kind || !said(voice->text)) continue;
      const Moment* about = model.moment(voice->moment);
      entry.lines.push_back("“" + voice->text + "”" + (about == nullptr ? "" : " (" + say.title(*about) + ")"));
    }
    if (entry.lines.empty()) continue;
    entry.title = words(kinds[kind]);
    chapter.entries.push_back(std::move(entry));
  }
  return chapter;
}

// Names of moments, as a list with commas; after the fourth, how many more.
std::string list_of(const std::vector<std::string>& names, const Translator& words) {
  constexpr std::size_t most = 4;
  std::string all;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) all += (i == 0 ? "“" : ", “") + names[i] + "”";
  if (names.size() > most) all += " " + words.count("plan_papers.and_more", static_cast<long>(names.size() - most));
  return all;
}

// One sentence, ended where the person did not.
std::string sentence(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
  if (!text.empty() && std::string_view(".!?…").find(text.back()) == std::string_view::npos) text += ".";
  return text;
}

}  // namespace

std::string plan_in_one_paragraph(const PlanModel& model, const Translator& words) {
  const PlanWording say(model, words);
  std::vector<std::string> parts;
  const Plan& plan = model.plan();
  std::string mission;
  for (const std::string* text : {&plan.needs, &plan.demand}) {
    if (said(*text)) mission += (mission.empty() ? "" : " ") + sentence(*text);
  }
  if (!mission.empty()) parts.push_back(words("plan_papers.paragraph.mission", {{"words", mission}}));

  std::vector<std::string> out, in, introduced, machines;
  std::map<std::string, Minutes> freed, put_in, by_machines;  // by role
  const auto name = [&](std::vector<std::string>& names, const Moment& moment) {
    if (std::string title = say.title(moment); std::find(names.begin(), names.end(), title) == names.end())
      names.push_back(std::move(title));
  };
  for (const Moment* moment : model.store().all<Moment>()) {
    if (moment->machine) name(machines, *moment);
  }
  for (const PlanLine& line : model.account().lines) {
    const Moment* moment = model.moment(line.what);
    if (moment == nullptr || line.role.empty()) continue;
    if (line.kind == PlanLineKind::out) name(out, *moment), freed[line.role] += line.minutes;
    if (line.kind == PlanLineKind::out && moment->machine) by_machines[line.role] += line.minutes;
    if (line.kind == PlanLineKind::relationships) name(in, *moment), put_in[line.role] += line.minutes;
    if (line.kind == PlanLineKind::introduced) name(introduced, *moment);
  }
  const std::string freed_words = say.amounts(freed), in_words = say.amounts(put_in), out_list = list_of(out, words),
                    in_list = list_of(in, words);
  if (!out.empty() && !in.empty()) {
    parts.push_back(words("plan_papers.paragraph.reform",
                          {{"out", freed_words}, {"from", out_list}, {"in", in_words}, {"into", in_list}}));
  } else if (!out.empty()) {
    parts.push_back(words("plan_papers.paragraph.reform.out", {{"out", freed_words}, {"from", out_list}}));
  } else if (!in.empty()) {
    parts.push_back(words("plan_papers.paragraph.reform.in", {{"in", in_words}, {"into", in_list}}));
  }
  if (!introduced.empty()) {
    const std::string list = list_of(introduced, words);
    parts.push_back(words("plan_papers.paragraph.introduced", {{"what", list}}));
  }
  if (!machines.empty()) {
    const std::string list = list_of(machines, words), minutes = say.amounts(by_machines);
    parts.push_back(!minutes.empty() ? words("plan_papers.paragraph.technology", {{"what", list}, {"minutes", minutes}})
                                     : words("plan_papers.paragraph.technology.none", {{"what", list}}));
  }
  std::map<std::string, Minutes> banked;
  for (const PlanRoleBalance& role : model.account().roles) banked[role.role] = role.banked;
  if (const std::string minutes = say.amounts(banked); !minutes.empty()) {
    parts.push_back(words("plan_papers.paragraph.banked", {{"minutes", minutes}}));
  }
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : " ") + part;
  return all;
}

PlanReport plan_report_of(const PlanModel& model, const Content& content, const Translator& words,
                          const PlanTemplate* start, std::int64_t epoch_ms) {
  PlanReport out;
  out.language = words.language();
  out.product = words("ui.product");
  out.title = words("plan_papers.report");
  out.name = model.plan().name;
  const std::string date = date_of(epoch_ms);
  out.made = words("paper.made", {{"date", date}});
  out.not_said = words("plan_papers.not_said");
  out.disclaimer = words("plan_papers.disclaimer");
  out.credit = words("paper.credit");
  out.qr.words = words("paper.qr");
  out.board_title = words("plan_papers.board.title");
  out.board = plan_board_of(model, words);
  out.board.made = out.made;
  out.flow = plan_flow_of(model, words, false);
  out.flow.made = out.made;
  out.chapters.push_back(why_now(model, words));
  if (std::string paragraph = plan_in_one_paragraph(model, words); !paragraph.empty()) {
    PlanChapter chapter = begin_chapter(words, PlanPart::in_one_paragraph, "plan_papers.paragraph");
    chapter.lead = std::move(paragraph);
    chapter.notes.push_back(words("plan_papers.paragraph.own"));
    out.chapters.push_back(std::move(chapter));
  }
  for (PlanChapter& chapter : plan_sum_chapters(model, words)) out.chapters.push_back(std::move(chapter));
  for (PlanChapter& chapter : plan_rest_chapters(model, content, words, start))
    out.chapters.push_back(std::move(chapter));
  return out;
}

}  // namespace seven::ui
