// What a large document costs: opening it as a device does, one step, one undo. As wasm under node it runs the code of
// the page, compiled as for the page. Prints one line of JSON, milliseconds: medians of many runs and the slowest.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "document/autosave.h"
#include "document/recent_documents.h"
#include "document/samples.h"
#include "document/serializer.h"

using namespace seven;

namespace {

double now_ms() {
  using namespace std::chrono;
  return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

template <class Act>
double took_ms(Act&& act) {
  const double from = now_ms();
  act();
  return now_ms() - from;
}

// Kinds as people's answers mix them; every note is a sentence or two.
Document document_of(int records) {
  Document document = samples::empty_document();
  document.commit({"fill"}, 2000, [&](DiffBuilder& edit) {
    for (int i = 0; i < records; ++i) {
      const std::string id = "n" + std::to_string(i);
      if (i % 4 == 0)
        edit.put(Prediction{"p" + std::to_string(i % 97), id, PredictedLevel::met});
      else if (i % 4 == 1)
        edit.put(NeedMark{"p" + std::to_string(i % 89), id, true, false, true});
      else
        edit.put(Note{id, "Amara said: ŵy a thŷ, and that the “same for all” was not fair to record " + id + "."});
    }
  });
  return document;
}

struct Times {
  std::vector<double> all;
  double median() {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
  }
  double slowest() const { return *std::max_element(all.begin(), all.end()); }
};

}  // namespace

int main(int count, char** words) {
  const int records = count > 1 ? std::atoi(words[1]) : 10'000;
  samples::ManualStorage storage;
  Autosave autosave(storage, nullptr);
  Document document = document_of(records);
  document.work_as("bench");  // as each does on a device: then its records have stamps
  const std::string id = document.info().id;
  // With steps that can be undone, as on any device.
  for (int i = 0; i < 200; ++i) {
    document.commit({"step.note"}, 3000, [&](DiffBuilder& edit) { edit.put(Note{"n2", std::to_string(i)}); });
  }
  autosave.keep_now(document);
  storage.answer_all();

  Times open, step, undo;
  for (int i = 0; i < 15; ++i) {
    open.all.push_back(took_ms([&] {
      RecentDocuments(storage).load(id, [&](Result<OpenedDocument> opened) {
        if (!opened || static_cast<int>(opened.value().document.store().size()) != records) std::abort();
      });
      storage.answer_all();
    }));
  }
  autosave.go_on(document, document.journal_number());
  for (int i = 0; i < 101; ++i) {
    const std::string note = "n" + std::to_string((i * 97 % (records / 4)) * 4 + 2);
    const auto keep = [&] { autosave.keep(document); };
    step.all.push_back(took_ms([&] {
      document.commit({"step.note"}, 3000, [&](DiffBuilder& edit) { edit.put(Note{note, std::to_string(i)}); });
      keep();
    }));
    storage.answer_all();
    undo.all.push_back(took_ms([&] {
      if (!document.undo(4000)) std::abort();
      keep();
    }));
    storage.answer_all();
  }
  std::printf(
      "{\"records\":%d,\"bytes\":%zu,\"open\":%.3f,\"step\":%.3f,\"step_slowest\":%.3f,\"undo\":%.3f,"
      "\"undo_slowest\":%.3f}\n",
      records, write_document(document).size(), open.median(), step.median(), step.slowest(), undo.median(),
      undo.slowest());
  return 0;
}
