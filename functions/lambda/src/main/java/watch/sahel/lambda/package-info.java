/// The bot on AWS: [Settings] read the environment, [Wiring] builds what a function needs from them by plain
/// constructors, and the classes of `handler` are what Lambda calls. The stores, queues and channels they run on are
/// `dynamo`, `sqs`, `ses` and `ssm`, which do not know one another.
@NullMarked
package watch.sahel.lambda;

import org.jspecify.annotations.NullMarked;
