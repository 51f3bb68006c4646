package watch.sahel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import watch.sahel.embedded.template.Function;
import watch.sahel.embedded.template.Queue;
import watch.sahel.embedded.template.Template;
import watch.sahel.embedded.template.Trigger;

/// What a month costs on AWS: list prices of us-east-1 in USD, noted on 2026-11-28, on what a run recorded and the
/// template states. What AWS gives everybody every month for nothing is taken off in a second column.
final class Bill {
    static final double GB_SECOND = 0.0000133334;
    static final double INVOCATION = 0.20 / 1e6;
    static final double WRITE_UNIT = 0.625 / 1e6;
    static final double READ_UNIT = 0.125 / 1e6;
    static final double GB_STORED = 0.25;
    static final double GB_RESTORABLE = 0.20;
    static final double STANDARD_REQUEST = 0.40 / 1e6;
    static final double FIFO_REQUEST = 0.50 / 1e6;
    static final double SCHEDULED = 1.00 / 1e6;
    static final double METRIC = 0.30;
    static final double ALARM = 0.10;
    static final double GB_LOGGED = 0.50;

    private static final double FREE_GB_SECONDS = 400_000;
    private static final double FREE_INVOCATIONS = 1e6;
    private static final double FREE_REQUESTS = 1e6;
    private static final double FREE_GB_STORED = 25;
    private static final double FREE_SCHEDULED = 14e6;
    private static final double FREE_METRICS = 10;
    private static final double FREE_ALARMS = 10;
    private static final double FREE_GB_LOGGED = 5;

    /// Those that there are values of in every hour; others are billed by the hours in which there are any.
    private static final int METRICS = 2;
    /// Metrics that alarms look at where no mail is sent; `TemplateTest` counts them.
    private static final int ALARMS = 15;
    private static final int DAYS = 30;
    /// Of articles, stories and the ledger.
    private static final int DAYS_KEPT = 90;
    /// Memory that comes with a whole core (AWS Lambda Developer Guide, "Configure Lambda function memory").
    private static final double MEGABYTES_A_CORE = 1_769;
    /// The slowest of ten sites that answer after 50 ms to 2 s each, as in [PollingRun]; in this run they answer at
    /// once.
    private static final double SITES_SECONDS = 1.8;
    /// Lambda asks a queue with so many connections (Developer Guide, "Configuring scaling behavior for SQS event
    /// source mappings"), or as many as the template lets it run at once, each of which waits twenty seconds.
    private static final int POLLERS = 5;

    private static final double POLLS_A_MONTH = DAYS * 86_400 / 20.0;
    /// What the indexes take of a transaction, which the meter leaves out. Filing: the article leaves the index
    /// of what is due and changes in that of days, the alert comes into the one of what is due. Reserving: the
    /// delivery comes into it, the subscriber moves within it.
    private static final Map<String, Integer> INDEX_WRITES =
            Map.of("TransactWriteItems ARTICLE", 1 + 2 + 1, "TransactWriteItems SUB", 1 + 2);

    private final Template template;
    private final Recorded month;
    private final List<Line> lines = new ArrayList<>();

    /// @param free how much of it everybody gets
    record Line(String what, double quantity, double price, double free) {
        double list() {
            return quantity * price;
        }

        double billed() {
            return Math.max(0, quantity - free) * price;
        }
    }

    /// @param month what is used in one
    Bill(Template template, Recorded month) {
        this.template = template;
        this.month = month;
        lines.add(new Line("Lambda, GB-s", gigabyteSeconds(), GB_SECOND, FREE_GB_SECONDS));
        lines.add(new Line("Lambda, invocations", invocations(), INVOCATION, FREE_INVOCATIONS));
        lines.add(new Line(
                "DynamoDB, write units",
                units("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems") + indexWrites(),
                WRITE_UNIT,
                0));
        lines.add(new Line("DynamoDB, read units", units("GetItem", "Query", "BatchGetItem"), READ_UNIT, 0));
        lines.add(new Line(
                "DynamoDB, GB kept", gigabytes(month.inTable() + month.inIndexes()), GB_STORED, FREE_GB_STORED));
        lines.add(new Line("DynamoDB, GB restorable", gigabytes(month.inTable()), GB_RESTORABLE, 0));
        lines.add(new Line("SQS, standard requests", requests(false), STANDARD_REQUEST, FREE_REQUESTS));
        lines.add(new Line("SQS, FIFO requests", requests(true), FIFO_REQUEST, 0));
        lines.add(new Line("Scheduler, invocations", scheduled(), SCHEDULED, FREE_SCHEDULED));
        lines.add(new Line("CloudWatch, metrics", METRICS, METRIC, FREE_METRICS));
        lines.add(new Line("CloudWatch, alarms", ALARMS, ALARM, FREE_ALARMS));
        lines.add(new Line("CloudWatch, GB logged", month.logged() / 1e9, GB_LOGGED, FREE_GB_LOGGED));
    }

    private static double gigabytes(double bytesOfAMonth) {
        return bytesOfAMonth / DAYS * DAYS_KEPT / 1e9;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    double list() {
        return lines.stream().mapToDouble(Line::list).sum();
    }

    double billed() {
        return lines.stream().mapToDouble(Line::billed).sum();
    }

    private double gigabyteSeconds() {
        return template.functions().stream().mapToDouble(this::gigabyteSeconds).sum();
    }

    /// A function computes as fast as its share of a core is large, and waits as long as anybody. Polls compute on
    /// other threads than the one that was measured: all their time counts as computing.
    double gigabyteSeconds(Function function) {
        var work = month.functions().get(function.id());
        if (work == null) {
            return 0;
        }
        var polls = function.id().equals("PollFeed");
        var computing = polls ? work.seconds() : work.computing();
        var waiting = work.seconds() - computing + (polls ? work.invocations() * SITES_SECONDS : 0);
        return (waiting * function.memoryMegabytes() + computing * MEGABYTES_A_CORE) / 1_024;
    }

    private double invocations() {
        return month.functions().values().stream()
                .mapToDouble(Recorded.Work::invocations)
                .sum();
    }

    private double units(String... operations) {
        return month.table().entrySet().stream()
                .filter(entry ->
                        Stream.of(operations).anyMatch(one -> entry.getKey().startsWith(one + " ")))
                .mapToDouble(entry -> entry.getValue().units())
                .sum();
    }

    private double indexWrites() {
        return INDEX_WRITES.entrySet().stream()
                .mapToDouble(entry -> entry.getValue()
                        * month.table()
                                .getOrDefault(entry.getKey(), new Recorded.Amount(0, 0))
                                .calls())
                .sum();
    }

    /// What functions send, one receive and one deletion a batch, and the questions of quiet queues' connections.
    private double requests(boolean fifo) {
        var sent = month.queues().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".fifo") == fifo)
                .mapToDouble(entry -> entry.getValue().calls())
                .sum();
        var served = 0.0;
        for (var function : template.functions()) {
            for (var trigger : function.triggers()) {
                if (trigger instanceof Trigger.QueueTrigger queue && isFifo(queue.queueId()) == fifo) {
                    var work = month.functions().get(function.id());
                    served += POLLS_A_MONTH
                                    * Math.min(POLLERS, queue.concurrency().orElse(POLLERS))
                            + (work == null ? 0 : 2 * work.invocations());
                }
            }
        }
        return sent + served;
    }

    private boolean isFifo(String queue) {
        return template.queues().stream()
                .filter(Queue::fifo)
                .anyMatch(fifo -> fifo.id().equals(queue));
    }

    private double scheduled() {
        return template.functions().stream()
                .flatMap(function -> function.triggers().stream())
                .filter(Trigger.Schedule.class::isInstance)
                .mapToDouble(trigger ->
                        DAYS * 86_400.0 / ((Trigger.Schedule) trigger).every().toSeconds())
                .sum();
    }
}
