// Minutes for a step: each step has its own, they can be lengthened, and nothing happens when they are up.
#include <doctest/doctest.h>

#include "ui/app/step_clock.h"

using namespace seven::ui;

TEST_CASE("a step's time begins when people come to it and goes on when they come back") {
  StepClock clock;
  CHECK_FALSE(clock.runs(0));
  clock.begin(0, 100, 5);
  CHECK(clock.runs(0));
  CHECK(clock.given(0) == 5);
  CHECK(clock.left(0, 100) == 300);
  clock.begin(1, 160, 5);
  clock.begin(0, 190, 5);
  CHECK(clock.left(0, 190) == 210);
  CHECK(clock.left(1, 190) == 270);
  CHECK(clock.left(0, 1000) == 0);
  CHECK(clock.runs(0));
}

TEST_CASE("no minutes are no clock") {
  StepClock clock;
  clock.begin(2, 10, 0);
  CHECK_FALSE(clock.runs(2));
  clock.lengthen(2, 10, 2);
  CHECK_FALSE(clock.runs(2));
}

TEST_CASE("minutes can be added while it runs and after it is up, and it can be stopped") {
  StepClock clock;
  clock.begin(3, 0, 5);
  clock.lengthen(3, 60, 2);
  CHECK(clock.left(3, 60) == 360);
  CHECK(clock.given(3) == 7);
  clock.lengthen(3, 1000, 2);
  CHECK(clock.left(3, 1000) == 120);
  clock.stop();
  CHECK_FALSE(clock.runs(3));
  CHECK(clock.left(3, 1000) == 0);
}
