#include "support/results.h"

#include <vector>

#include "base/utf8.h"
#include "document/document.h"
#include "document/serializer.h"
#include "support/scenarios.h"

namespace seven::test {
namespace {

std::string at_length(const std::string& sentence, Words words) {
  if (words == Words::none) return "";
  std::string all = sentence;
  for (int i = 0; words == Words::many && i < 24; ++i)
    all += (i % 9 == 8 ? "\n\n" : " ") + std::to_string(i + 1) + ". " + sentence;
  return all;
}

void answers_of(DiffBuilder& edit, const Scenario& scenario, const Person& person, Words words, int reach) {
  const std::size_t last = person.offers.size() - 1;
  edit.put(Allocation{person.id, person.offers[std::min(static_cast<std::size_t>(reach), last)].id});
  NeedMark mark{person.id, person.needs.front().id};
  mark.changes_result = true;
  edit.put(mark);
  RelationshipAnswer answer{person.id};
  if (!scenario.placed.empty())
    answer.start_by = scenario.placed.front().id, answer.keep_by = scenario.placed.back().id;
  answer.keep_other =
      at_length("The woman from the library, who knows everyone", words == Words::none ? words : Words::some);
  edit.put(answer);
  if (words == Words::none) return;
  edit.put(Note{"set_one.because." + person.id, at_length("It decides whether they come back at all.", words)});
  edit.put(Note{"set_three.why." + person.id, at_length("They asked for it, and it costs less than it looks.", words)});
  edit.put(Note{"set_three.review." + person.id, at_length("Nothing has changed in a fortnight.", words)});
  edit.put(Note{"set_one.settle." + person.id, at_length("Mondays; it takes about six weeks.", words)});
  edit.put(Note{"set_one.ends." + person.id, at_length("They meet whoever comes next before the last day.", words)});
  edit.put(FairnessNote{person.id, at_length("You get less today because your need is met sooner.", words),
                        at_length("A morning in the waiting room.", words),
                        at_length("Say so at the desk, and it is as before.", words)});
}

}  // namespace

std::string result_file(const std::string& name, Words words, int reach) {
  const Scenario scenario = shipped_scenario(name);
  Store store;
  DiffBuilder edit(store);
  Exercise setup;
  setup.scenario = scenario.id;
  if (words != Words::none) setup.name = "Tuesday group, ŵy a thŷ";
  edit.put(setup);
  for (const Person& person : scenario.people) answers_of(edit, scenario, person, words, reach);
  if (words != Words::none) {
    DifferenceReason reason = DifferenceReason::between(scenario.people[0].id, scenario.people[1].id);
    reason.kind = ReasonKind::need;
    reason.text = at_length("One came to decide something, the other for something that is settled.", words);
    edit.put(reason);
    edit.put(Complaint{scenario.people[0].id, at_length("Why do others get a person, and I get a form?", words),
                       at_length("Because you told us that an hour off work matters more to you.", words)});
    edit.put(GroupCheck{"digital", GroupFares::worse,
                        at_length("Those without a phone. The desk fills it in with them.", words)});
    edit.put(GroupCheck{"age", GroupFares::not_known, ""});
    for (std::size_t i = 0; i < scenario.introduce.size(); ++i)
      edit.put(Condition{scenario.introduce[i].id, i % 2 == 0 ? InPlace::yes : InPlace::no});
    for (const WhatIfCard& card : scenario.what_if) {
      if (card.bank()) continue;
      edit.put(DrawnCard{card.id});
      break;
    }
    for (const Role& role : scenario.roles) {
      if (!role.assumption.empty()) {
        edit.put(AssumptionChange{role.assumption, 52'000});
        break;
      }
    }
    OfferJudgement judgement{scenario.people[0].offers.back().id};
    judgement.cover[scenario.people[0].needs.front().id] = 1;
    judgement.bounce = Share::of_percent(25);
    edit.put(judgement);
    for (int n = 1; n <= (words == Words::many ? 11 : 3); ++n)
      edit.put(
          Note{"talk.debrief." + std::to_string(n), at_length("We did not agree, and that was the point.", words)});
    edit.put(Note{"talk.build_on", at_length("Try it at the library desk next.", words)});
    edit.put(Note{"talk.notes", at_length("Ask the housing team who answers the phone on Mondays.", words)});
  }
  store.apply(edit.diff());
  DocumentInfo info;
  // Another piece of work for other answers.
  info.id = "result." + name + "." + std::to_string(static_cast<int>(words)) + "." + std::to_string(reach);
  info.created_ms = info.modified_ms = 1'760'000'000'000;
  info.generator = "tests";
  return write_document(Document(std::move(info), std::move(store)));
}

std::string xml_problem(const std::string& xml) {
  if (const auto at = first_invalid_utf8(xml)) return "no UTF-8 at " + std::to_string(*at);
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const auto where = [&] { return " at " + xml.substr(at, 40); };
    const char c = xml[at];
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') return "a control character" + where();
    if (c == '&') {
      const std::string entity = xml.substr(at, xml.find(';', at) - at + 1);
      if (entity != "&amp;" && entity != "&lt;" && entity != "&gt;" && entity != "&quot;" && entity != "&#39;")
        return "a bare &" + where();
    }
    if (c == '>') return "a bare >" + where();
    if (c != '<') continue;
    const std::size_t end = xml.find('>', at);
    if (end == std::string::npos) return "an open tag" + where();
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (tag.find('<') != std::string::npos || tag.empty()) return "< within a tag" + where();
    std::size_t quotes = 0;
    for (const char q : tag) quotes += q == '"';
    if (quotes % 2 != 0) return "an open quotation mark" + where();
    const std::string name = tag.substr(tag[0] == '/', tag.find_first_of(" \n/", 1) - (tag[0] == '/'));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return "closes what is not open" + where();
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
    at = end;
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

std::string xml_words(const std::string& xml) {
  std::string words;
  bool inside = false;
  for (const char c : xml) {
    if (c == '<') inside = true;
    if (!inside) words += c == '\n' ? ' ' : c;
    if (c == '>') inside = false, words += ' ';
  }
  for (const auto& [from, to] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = 0; (at = words.find(from, at)) != std::string::npos; ++at)
      words.replace(at, std::string(from).size(), to);
  }
  std::string single;
  for (const char c : words) {
    if (c != ' ' || (!single.empty() && single.back() != ' ')) single += c;
  }
  return single;
}

}  // namespace seven::test
