// The open document as one text that brings it back: a link, or the share code alone where the program is nowhere on
// the web; and the QR code of it. Made when somebody asks, not with every step.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "document/document.h"
#include "exchange/qr.h"
#include "exchange/report.h"
#include "platform/platform.h"

namespace seven::ui {

class Workspace;

struct PassedOn {
  std::string text;
  bool is_link = false;
  std::optional<QrCode> code;  // nothing where the text does not fit
  std::size_t too_long = 0;    // then by so many characters
};

// The code for a picture or a sheet of paper; empty where there is none.
ReportQr report_qr(const PassedOn& passed);

class PassingOn {
 public:
  using Then = std::function<void(Workspace&, const PassedOn&)>;

  // What was made of the document as it is now; null where it has to be made (anew).
  const PassedOn* of(const Document& document) const;
  bool under_way() const { return under_way_; }
  // Calls `made` once that is done. The platform and this must outlive it. A function of its own (noinline), so that
  // the page can fetch it later (web/build/split.mjs).
  [[gnu::noinline]] void make(Platform& platform, const Document& document, std::function<void()> made);

 private:
  std::string id_;
  std::uint64_t revision_ = 0;
  int asked_ = 0;
  std::optional<PassedOn> made_;
  bool under_way_ = false;
};

}  // namespace seven::ui
