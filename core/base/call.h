// What std::function does, where nobody keeps it: a lambda that becomes a std::function brings code to copy it and to
// take it apart, as a Call it brings none.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace seven {

// Something to call while the function runs that it is passed to; owns nothing. Take it as `const Call<…>&`. It cannot
// be copied, so that no lambda takes it along.
template <class Signature>
class Call;

template <class Result, class... Arguments>
class Call<Result(Arguments...)> {
 public:
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

 private:
  void* callable_;
  Result (*call_)(void*, Arguments...);
};

}  // namespace seven
