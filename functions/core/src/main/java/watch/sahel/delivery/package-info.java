/// The ledger of what was sent, and sending.
///
/// The [Ledger] holds one [Delivery] per digest: reserved, then sent or failed with a reason. Nothing is sent
/// without a
/// reservation and nothing reserved is forgotten. A [Channel] renders a digest into parts and sends one part; what it
/// met is an [Outcome]. The channels themselves are `telegram` and `email` below.
@NullMarked
package watch.sahel.delivery;

import org.jspecify.annotations.NullMarked;
