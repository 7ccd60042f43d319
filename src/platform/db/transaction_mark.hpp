#pragma once

namespace passerelle::db {

/// Where this process stands, for a test that kills it: '0' outside a write transaction, '1'
/// inside one, '2' inside the one that closes a delivery. Kept in the file that the variable
/// PASSERELLE_TRANSACTION_MARK names, mapped in memory so that it outlives kill -9; without the
/// variable this costs one branch.
void mark_transaction(char state);

}  // namespace passerelle::db
