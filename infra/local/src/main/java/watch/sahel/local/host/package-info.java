/// Lambda on one machine: runs the real handlers with real event JSON, on the schedules, queue triggers and routes
/// that
/// `template.yaml` states.
///
/// [Functions] invokes a handler as Lambda does, bytes in and bytes out. [QueueTriggers] plays the event source
/// mappings, [HttpGateway] the HTTP API, and [Schedules] the scheduler. None of them knows what the functions do.
@NullMarked
package watch.sahel.local.host;

import org.jspecify.annotations.NullMarked;
