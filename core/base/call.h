// What std::function does, where nobody needs a copy. Each lambda that becomes a std::function brings code to copy it
// and to take it apart; as a Call it brings none, as a Task one small function.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace seven {

// Something to call during the call that it is passed to; owns nothing. Take it as `const Call<…>&`. It cannot be
// copied, so that no lambda takes it along.
template <class Signature>
class Call;

template <class Result, class... Arguments>
class Call<Result(Arguments...)> {
 public:
  Call() = default;
  template <class Callable, class = std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, Call>>>
  Call(Callable&& callable)  // NOLINT: a lambda is passed as it is
      : callable_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* held, Arguments... arguments) -> Result {
          return static_cast<Result>(
              (*static_cast<std::remove_reference_t<Callable>*>(held))(std::forward<Arguments>(arguments)...));
        }) {}
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  Result operator()(Arguments... arguments) const { return call_(callable_, std::forward<Arguments>(arguments)...); }
  explicit operator bool() const { return call_ != nullptr; }

 private:
  void* callable_ = nullptr;
  Result (*call_)(void*, Arguments...) = nullptr;
};

// Something to call later; owns what it holds, and moves.
template <class... Arguments>
class Task {
 public:
  template <class Callable, class = std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, Task>>>
  Task(Callable callable) : held_(new Holding<Callable>(std::move(callable))) {}  // NOLINT: a lambda is passed as it is

  void operator()(Arguments... arguments) const { held_->run(held_.get(), std::forward<Arguments>(arguments)...); }

 private:
  struct Held {
    void (*run)(Held*, Arguments...);
    void (*drop)(Held*);
  };
  template <class Callable>
  struct Holding : Held {
    explicit Holding(Callable&& given)
        : Held{[](Held* held, Arguments... arguments) {
                 static_cast<Holding*>(held)->callable(std::forward<Arguments>(arguments)...);
               },
               [](Held* held) { delete static_cast<Holding*>(held); }},
          callable(std::move(given)) {}
    Callable callable;
  };
  struct Drop {
    void operator()(Held* held) const { held->drop(held); }
  };

  std::unique_ptr<Held, Drop> held_;
};

}  // namespace seven
