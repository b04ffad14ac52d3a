// The whole program on a device whose storage fails, is late and stops at any moment: what the screen has called kept
// is there after the next start.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/random.h"
#include "support/app_driver.h"
#include "support/faulty_storage.h"

namespace seven::ui {
namespace {

using test::AppDriver;
using test::Device;

// What people have answered; how this device looks at it is left out.
std::vector<Record> answers(const AppDriver& app) {
  std::vector<Record> found;
  for (const auto& [id, record] : app.work().document()->store().records()) {
    if (record_scope(record) == seven::Scope::document) found.push_back(record);
  }
  return found;
}

// Guesses, changes of a guess, undo and redo.
void act(AppDriver& app, Random& random) {
  const auto below = [&](std::size_t limit) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(limit) - 1));
  };
  const std::size_t what = below(6);
  if (what < 2) {
    app.key(what == 0 ? Key::z : Key::y, false, true);
    return;
  }
  std::vector<NodeId> radios;
  for (const Node& node : app.tree().nodes()) {
    if (node.role == Role::radio && node.checked != Tri::yes) radios.push_back(node.id);
  }
  REQUIRE_FALSE(radios.empty());
  app.press(radios[below(radios.size())]);
}

void work_until_it_stops(std::uint64_t seed) {
  CAPTURE(seed);
  Random random(seed);
  Device device;
  const auto settle = [&device] {
    while (!device.answers.empty()) {
      const auto answer = std::move(device.answers.front());
      device.answers.pop_front();
      answer();
    }
  };
  test::FaultyStorage storage(device.storage, settle, seed);
  device.in_front = &storage;
  storage.when_asked = [&] {
    if (random.between(0, 3) > 0) device.answers.push_back([&storage] { storage.answer_one(); });
  };
  std::vector<std::vector<Record>> states;
  std::size_t acknowledged = 0;
  for (int start = 0; start < 3; ++start) {
    auto app = std::make_unique<AppDriver>(device, test::Window{});
    storage.answer_all();
    app->wait(1);
    const Node* carry_on = app->find_beginning(Role::button, app->words("ui.carry_on"));
    if (carry_on != nullptr) {
      app->press(carry_on->id);
      storage.answer_all();
      app->wait(1);
      REQUIRE(app->work().document() != nullptr);
      const auto was = std::find(states.rbegin(), states.rend(), answers(*app));
      REQUIRE(was != states.rend());
      REQUIRE(static_cast<std::size_t>(states.rend() - was) - 1 >= acknowledged);
    } else {
      REQUIRE(acknowledged == 0);
      app->start();
    }
    states.assign(1, answers(*app));
    acknowledged = 0;
    for (std::int64_t acts = random.between(2, 12); acts > 0; --acts) {
      storage.failing_percent = random.between(0, 3) == 0 ? 25 : 0;
      act(*app, random);
      states.push_back(answers(*app));
      if (random.between(0, 4) == 0) storage.answer_all();
      if (app->work().keep_state() == KeepState::kept) acknowledged = states.size() - 1;
    }
    storage.failing_percent = 0;
    app.reset();
    device.answers.clear();
    static_cast<void>(storage.stop());
  }
}

}  // namespace

TEST_CASE("what the program has called kept is there after the next start, whichever write failed or was late") {
  const std::uint64_t first = 20261201;
  MESSAGE("40 random sequences from seed " << first);
  for (std::uint64_t seed = first; seed < first + 40; ++seed) work_until_it_stops(seed);
}

}  // namespace seven::ui
