/// The queues of the flow on SQS. A message is an id in a little JSON ([Messages]), never the thing itself: whoever
/// takes
/// it reads the record, so that a message that comes late, twice or after its work is done harms nothing.
@NullMarked
package watch.sahel.lambda.sqs;

import org.jspecify.annotations.NullMarked;
