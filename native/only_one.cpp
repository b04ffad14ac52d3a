#include "only_one.h"

#include <cerrno>
#include <chrono>
#include <initializer_list>
#include <utility>

#ifndef _WIN32
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace seven::native {

#ifdef _WIN32

OnlyOne::OnlyOne(std::filesystem::path folder) : folder_(std::move(folder)) {}
OnlyOne::~OnlyOne() = default;
bool OnlyOne::hand_over(const std::string&) const { return false; }
void OnlyOne::listen(Answers&, std::function<void(std::string)>) {}
void OnlyOne::stop() {}
WritingLock::WritingLock(const std::filesystem::path&) {}
WritingLock::~WritingLock() = default;

#else

namespace {

constexpr std::size_t kLongestPath = 4096;  // bytes
constexpr char kTaken = '+';                // what the first answers

void close_all(std::initializer_list<int*> files) {
  for (int* file : files) {
    if (*file >= 0) close(*file);
    *file = -1;
  }
}

// False where the path is too long for a socket.
bool address_of(const std::filesystem::path& path, sockaddr_un& address) {
  address = {};
  address.sun_family = AF_UNIX;
  const std::string name = path.string();
  if (name.size() >= sizeof address.sun_path) return false;
  name.copy(address.sun_path, name.size());
  return true;
}

int new_socket() {
  const int made = socket(AF_UNIX, SOCK_STREAM, 0);
  if (made < 0) return made;
  fcntl(made, F_SETFD, FD_CLOEXEC);
  return made;
}

// Two seconds for each word of the other side.
void be_patient(int file) {
  const timeval limit{2, 0};
  setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

// Everything up to the end; false where it does not come, or is too much.
bool receive(int file, std::string& all) {
  char part[512];
  for (;;) {
    const ssize_t got = recv(file, part, sizeof part, 0);
    if (got == 0) return true;
    if (got < 0 || all.size() + static_cast<std::size_t>(got) > kLongestPath) return false;
    all.append(part, static_cast<std::size_t>(got));
  }
}

bool send_all(int file, const std::string& all) {
  for (std::size_t at = 0; at < all.size();) {
    const ssize_t sent = send(file, all.data() + at, all.size() - at, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    at += static_cast<std::size_t>(sent);
  }
  return true;
}

}  // namespace

OnlyOne::OnlyOne(std::filesystem::path folder) : folder_(std::move(folder)) {
  std::error_code none;
  std::filesystem::create_directories(folder_, none);
  lock_ = open((folder_ / "lock").c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0 || flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
  second_ = errno == EWOULDBLOCK;
  close_all({&lock_});
}

OnlyOne::~OnlyOne() {
  stop();
  close_all({&lock_});
}

void OnlyOne::stop() {
  if (thread_.joinable()) {
    close_all({&end_[1]});
    thread_.join();
    std::error_code none;
    std::filesystem::remove(socket_path(), none);
  }
  close_all({&socket_, &end_[0], &end_[1]});
}

bool OnlyOne::hand_over(const std::string& path) const {
  sockaddr_un address;
  if (!address_of(socket_path(), address)) return false;
  // The first may have the lock already and not listen yet.
  for (int tries = 0; tries < 20; ++tries) {
    const int to = new_socket();
    if (to < 0) return false;
    be_patient(to);
    std::string answer;
    const bool taken = connect(to, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                       send_all(to, path) && shutdown(to, SHUT_WR) == 0 && receive(to, answer);
    close(to);
    if (taken && answer == std::string(1, kTaken)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return false;
}

void OnlyOne::listen(Answers& answers, std::function<void(std::string)> opened) {
  sockaddr_un address;
  if (lock_ < 0 || thread_.joinable() || !address_of(socket_path(), address)) return;
  std::error_code none;
  std::filesystem::remove(socket_path(), none);  // of one that was killed
  socket_ = new_socket();
  if (socket_ < 0 || bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      chmod(address.sun_path, 0600) != 0 || ::listen(socket_, 8) != 0 || pipe(end_) != 0)
    return close_all({&socket_});
  fcntl(end_[0], F_SETFD, FD_CLOEXEC);
  fcntl(end_[1], F_SETFD, FD_CLOEXEC);
  thread_ = std::thread([this, &answers, opened = std::move(opened)] { serve(answers, opened); });
}

void OnlyOne::serve(Answers& answers, const std::function<void(std::string)>& opened) {
  for (;;) {
    pollfd waiting[] = {{socket_, POLLIN, 0}, {end_[0], POLLIN, 0}};
    if (poll(waiting, 2, -1) < 0 && errno != EINTR) return;
    if (waiting[1].revents != 0) return;
    if ((waiting[0].revents & POLLIN) == 0) continue;
    const int from = accept(socket_, nullptr, nullptr);
    if (from < 0) continue;
    be_patient(from);
    std::string path;
    if (receive(from, path)) {
      answers.add([opened, path] { opened(path); });
      send_all(from, std::string(1, kTaken));
    }
    close(from);
  }
}

WritingLock::WritingLock(const std::filesystem::path& folder) {
  std::error_code none;
  std::filesystem::create_directories(folder, none);
  file_ = open((folder / "writing.lock").c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file_ >= 0) flock(file_, LOCK_EX);
}

WritingLock::~WritingLock() { close_all({&file_}); }

#endif

}  // namespace seven::native
