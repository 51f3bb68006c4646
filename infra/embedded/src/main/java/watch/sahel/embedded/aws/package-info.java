/// AWS's table and queues on one machine, laid out from the template.
///
/// [DynamoDbLocal] and [SqsLocal] are the real APIs over HTTP on loopback ports the system picks; [EmbeddedAws] is
/// both,
/// started side by side. [Layout] creates what a [watch.sahel.embedded.template.Template] declares, here or on any
/// emulator or account, and [Deployed] tells what it is called there. The table can live in a directory and survives
/// the death of the process between any two writes; queues live in memory, so what is lost with them must be found
/// again from the table by whoever runs the functions.
///
/// Functions, schedules and routes are left to the package that runs handlers; this one knows none.
///
/// # Quiet terminals
/// The servers log through SLF4J (ElasticMQ, Pekko, Jetty) and Log4j (DynamoDB Local). With `slf4j-jdk14` bound,
/// nothing below a warning comes out: [ServerLogs] sees to it at the start, unless a level was set before.
@NullMarked
package watch.sahel.embedded.aws;

import org.jspecify.annotations.NullMarked;
