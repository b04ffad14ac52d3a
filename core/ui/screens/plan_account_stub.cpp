#include "ui/screens/plan_account_parts.h"
namespace seven::ui {
float account_limits(Frame&, float y, const AccountRoom&) { return y; }
float account_put_back(Frame&, float y, const AccountRoom&) { return y; }
float account_savings(Frame&, float y, const AccountRoom&) { return y; }
float account_months(Frame&, float y, const AccountRoom&) { return y; }
float account_findings(Frame&, float y, const AccountRoom&) { return y; }
}  // namespace seven::ui
