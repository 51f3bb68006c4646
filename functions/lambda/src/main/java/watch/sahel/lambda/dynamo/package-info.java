/// The stores in one DynamoDB table. [Keys] is the only place that spells keys; each store turns its records into
/// items and back, and states beside every conditional write which situations the condition can meet.
///
/// Three things hold for all of them. A record that somebody must come back to carries `due` and `dueAt`, and only as
/// long as that is so: the index of that name is sparse and holds nothing else. The index is eventually consistent:
/// what
/// it names may be done already, or named a moment late, and every reader of it checks the record itself. And items
/// carry their time of expiry in `ttl`, which the table deletes when it likes: nothing here relies on an expired item
/// being gone, since an old article, story or delivery that is still there is only remembered longer.
@NullMarked
package watch.sahel.lambda.dynamo;

import org.jspecify.annotations.NullMarked;
