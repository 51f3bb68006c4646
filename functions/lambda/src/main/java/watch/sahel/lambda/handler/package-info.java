/// What Lambda calls, one class per function of `template.yaml`: decode the event, one call, encode the answer.
/// Stream
/// handlers with trees of JSON: a third of the start-up of typed events, of which we read three fields.
@NullMarked
package watch.sahel.lambda.handler;

import org.jspecify.annotations.NullMarked;
